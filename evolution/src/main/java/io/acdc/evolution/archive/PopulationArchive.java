package io.acdc.evolution.archive;

import io.acdc.evolution.archive.Contestants.Contestant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Both archives of one population. Facts come in as they are read from the log, each at most once in effect however
 * often it arrives; every call answers with what changed.
 *
 * <p>A model is asked to answer the whole pool once the pool has been at its size for the first time. A candidate is
 * decided as soon as it has an answer for every task that was active when it was asked and still is; it competes with
 * the members on the tasks all of them have answered. Nothing else waits for anything.
 *
 * <p>A child may take its parent's place, at once or when a review finds that somebody solves it; at once, the parent waits
 * in limbo, keeps the answers to it, and is active again when a review finds the child impossible. A task that a user took
 * out is never active again. A candidate of which too many answers were found to be gibberish is rejected without a
 * selection.
 *
 * <p>Facts come in any order. An answer to a task that is not active when it is read has no effect. An answer of a model
 * that is not announced yet is held and takes effect with the announcement; an answer of a departed model has none.
 */
public final class PopulationArchive {
    /** Answers of models not announced yet that are held at most; further ones are refused. */
    public static final int MOST_HELD_ANSWERS = HeldAnswers.LIMIT;

    /** Tasks withdrawn before they were heard of that are remembered at most; further withdrawals are refused. */
    public static final int MOST_WITHDRAWN_TASKS = WithdrawnTasks.LIMIT;

    /** Findings of the gate about models not announced yet that are held at most; further ones are refused. */
    public static final int MOST_HELD_FINDINGS = GateFindings.LIMIT;

    private final TaskPool pool = new TaskPool();
    private final Contestants contestants = new Contestants();
    private final OutstandingWork outstanding = new OutstandingWork();
    private final Answers answers = new Answers(pool, contestants, outstanding);
    private final GateFindings findings = new GateFindings();
    private final Inspections inspections = new Inspections(contestants, findings);
    private final Questions questions = new Questions(pool, contestants, outstanding);
    private final RunningNumbers numbers;
    private final PoolKeeping poolKeeping;
    private final Verdicts verdicts;
    private Optional<ArchiveSettings> settings;

    private PopulationArchive(Optional<ArchiveSettings> settings, ArchiveCounters counters) {
        this.settings = settings;
        this.numbers = new RunningNumbers(counters);
        this.poolKeeping = new PoolKeeping(pool, contestants, answers, numbers);
        this.verdicts = new Verdicts(pool, contestants, outstanding, findings, numbers);
    }

    /** An archive as it was when {@code snapshot} was persisted. */
    public static PopulationArchive restore(ArchiveSnapshot snapshot) {
        PopulationArchive archive = new PopulationArchive(snapshot.settings(), snapshot.counters());
        snapshot.tasks().forEach(entry -> archive.restoreTask(entry.task(), entry.status()));
        archive.pool.dropStaleHolds();
        snapshot.models().forEach(entry -> archive.contestants.restore(entry.model(), entry.status(), archive.pool));
        archive.contestants.setMembers(snapshot.members());
        snapshot.sheets().forEach(archive.answers::restore);
        snapshot.singleAnswers().forEach(archive.answers::restore);
        snapshot.openItems().forEach(archive.questions::restore);
        snapshot.findings().forEach(archive.inspections::restore);
        snapshot.withdrawnTasks().forEach(archive.poolKeeping::restoreWithdrawn);
        return archive;
    }

    private void restoreTask(ProposedTask task, TaskStatus status) {
        switch (status) {
            case TaskStatus.Proposed() -> pool.propose(task);
            case TaskStatus.Active active -> pool.restore(task, active);
            case TaskStatus.InLimbo limbo -> pool.restore(task, limbo);
            case TaskStatus.Retired() -> pool.remember(task.id());
        }
    }

    /** Opens the population, or puts new settings in force. */
    public Changes open(ArchiveSettings next) {
        Changes changes = new Changes();
        if (settings.isEmpty()) {
            settings = Optional.of(next);
            changes.decide(new Decision.Opened(numbers.takeSequence()), numbers.counters());
        } else if (settings.get().version() < next.version()) {
            settings = Optional.of(next);
            changes.decide(new Decision.SettingsChanged(numbers.takeSequence()), numbers.counters());
        }
        return changes;
    }

    /** Takes in a proposal; it is activated with the next {@link #tick}. */
    public Changes propose(ProposedTask task) {
        Changes changes = new Changes();
        if (pool.propose(task)) {
            changes.touchTask(task.id());
        }
        return changes;
    }

    /**
     * Takes in that a user took a task out. It never becomes active again, nor if it was not heard of yet; at most
     * {@link #MOST_WITHDRAWN_TASKS} such tasks are remembered.
     */
    public Changes withdraw(String taskId) {
        Changes changes = new Changes();
        if (poolKeeping.withdraw(taskId, changes)) {
            settings.ifPresent(active -> settle(active, changes));
        }
        return changes;
    }

    /**
     * Takes in that a round of proposals is over. After the first one no more tasks are waited for: models are asked
     * about those there are.
     *
     * @param round counts from 0
     * @param proposed tasks it came to
     */
    public Changes finishRound(long round, int proposed, Instant now) {
        Changes changes = new Changes();
        if (round == 0 && poolKeeping.finishFirstRound(proposed, settings, changes)) {
            settings.ifPresent(active -> questions.askWaiting(active, now, changes));
        }
        return changes;
    }

    /** Takes in a seed or a candidate; it is asked as soon as the pool is there. */
    public Changes announce(AnnouncedModel model, Instant now) {
        Changes changes = new Changes();
        contestants.announce(model).ifPresent(contestant -> {
            changes.touchModel(contestant.id());
            inspections.announce(model, changes);
            boolean answered = answers.release(contestant.id(), changes);
            settings.ifPresent(active -> {
                askWaiting(active, now, changes);
                if (answered) {
                    settle(active, changes);
                }
            });
        });
        return changes;
    }

    /**
     * Takes in an answer; the first one to a task counts, answers nobody waits for do not.
     *
     * @param by who scored it; empty for the population's own kind
     */
    public Changes complete(Optional<EvaluatorId> by, String modelId, String taskId, Answer answer) {
        Changes changes = new Changes();
        if (by.isPresent()) {
            return changes;
        }
        settings.ifPresent(active -> {
            // Nothing can be decided while the model still has answers to give.
            if (answers.take(new Changes.SingleAnswer(by, modelId, taskId, answer), changes)
                    && outstanding.isDone(modelId)) {
                settle(active, changes);
            }
        });
        return changes;
    }

    /**
     * Takes in what a gate found about an answer; the first finding counts, and only for candidates.
     *
     * @param by the gate; empty for the population's own, whose findings are passed or failed
     * @param finding unscored where the gate came to none
     */
    public Changes inspect(Optional<EvaluatorId> by, String modelId, String taskId, Answer finding) {
        Changes changes = new Changes();
        if (by.isPresent() || finding == Answer.UNSCORED) {
            return changes;
        }
        settings.ifPresent(active -> inspections.take(modelId, taskId, finding == Answer.PASSED, changes));
        return changes;
    }

    /**
     * Takes in which further evaluators are there; decides who joins and who leaves, asks them, and minds their
     * deadlines. To be called as often as {@link #tick}, and only by somebody who knows: an evaluator that is not among
     * them leaves.
     *
     * @param available those with an instance that is up and works for the population, without the population's own kinds
     */
    public Changes attend(List<AvailableEvaluator> available, Instant now) {
        return Changes.none();
    }

    /** Does what does not hang on a single fact: activates proposals, asks members, minds deadlines. */
    public Changes tick(Instant now) {
        Changes changes = new Changes();
        settings.ifPresent(active -> {
            poolKeeping.activateProposed(active, changes);
            expire(active, now, changes);
            askWaiting(active, now, changes);
            questions.askMembers(active, now, changes);
            settle(active, changes);
        });
        return changes;
    }

    /** The running numbers. */
    public ArchiveCounters counters() {
        return numbers.counters();
    }

    /** Members in archive order. */
    public List<String> members() {
        return contestants.memberIds();
    }

    /** Models that are known and neither members nor departed. */
    public int undecided() {
        return contestants.undecidedCount();
    }

    /** Answers of models that were not announced yet. */
    public int heldAnswers() {
        return answers.held();
    }

    /** Where a task is that was proposed. */
    public TaskStatus statusOfTask(String taskId) {
        return pool.statusOf(taskId);
    }

    /** What the own gate found about a candidate, or a model that was not announced yet. */
    public KeptFindings findings(String modelId) {
        return findings.keep(modelId);
    }

    /** Where a model is. */
    public ModelStatus statusOf(String modelId) {
        return contestants.live(modelId).map(Contestant::status).orElseGet(ModelStatus.Departed::new);
    }

    /** A live model's answers; empty if it departed, is not announced, or nothing is kept. */
    public Optional<KeptSheet> sheet(SheetName name) {
        return contestants
                .live(name.modelId())
                .filter(_ -> name.by().isEmpty())
                .map(contestant -> contestant.answers().keep(name));
    }

    /** The further evaluators it has heard of, in their order. */
    public List<KeptEvaluator> evaluators() {
        return List.of();
    }

    /** Work items of a model that lack answers, with the tasks that do. */
    public List<WorkItem> openItems(String modelId) {
        return questions.open(modelId);
    }

    /** How the members fare on every active task, in the order of the tasks' ids. */
    public List<TaskStanding> standings() {
        return TaskStanding.ofAll(pool.active(), contestants.members());
    }

    private void askWaiting(ArchiveSettings active, Instant now, Changes changes) {
        if (numbers.counters().poolFilled()) {
            questions.askWaiting(active, now, changes);
        }
    }

    private void expire(ArchiveSettings active, Instant now, Changes changes) {
        for (OutstandingWork.Item item : questions.askExpiredAgain(active, now, changes)) {
            contestants.live(item.modelId()).ifPresent(contestant -> giveUp(contestant, item, changes));
        }
    }

    private void giveUp(Contestant contestant, OutstandingWork.Item item, Changes changes) {
        if (contestant.status() instanceof ModelStatus.Member) {
            pool.idsIn(item.unanswered()).forEach(taskId -> {
                answers.take(
                        new Changes.SingleAnswer(Optional.empty(), contestant.id(), taskId, Answer.UNSCORED), changes);
                changes.decide(
                        new Decision.ScoreGivenUp(numbers.takeSequence(), contestant.id(), taskId, item.attempt()),
                        numbers.counters());
            });
        } else {
            verdicts.fail(contestant, item.attempt(), "no answer in time", changes);
        }
    }

    /** Decides what can be decided, until nothing can. */
    private void settle(ArchiveSettings active, Changes changes) {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Contestant candidate : contestants.undecided()) {
                progress |= verdicts.decideIfReady(candidate, active, changes);
            }
            progress |= poolKeeping.review(active, changes);
        }
    }
}
