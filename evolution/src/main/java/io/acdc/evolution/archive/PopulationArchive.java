package io.acdc.evolution.archive;

import java.time.Instant;
import java.util.Comparator;
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

    /** Further evaluators known at a time at most; of more, none is taken in before one has left. */
    public static final int MOST_FURTHER_EVALUATORS = FurtherEvaluators.LIMIT;

    private final ArchiveParts parts;
    private final ArchiveState state;
    private Optional<ArchiveSettings> settings;

    private PopulationArchive(ArchiveSnapshot snapshot) {
        this.parts = new ArchiveParts(snapshot);
        this.state = parts.state;
        this.settings = snapshot.settings();
    }

    /** An archive as it was when {@code snapshot} was persisted. */
    public static PopulationArchive restore(ArchiveSnapshot snapshot) {
        return new PopulationArchive(snapshot);
    }

    /** Opens the population, or puts new settings in force. */
    public Changes open(ArchiveSettings next) {
        Changes changes = new Changes();
        if (settings.isEmpty()) {
            settings = Optional.of(next);
            changes.decide(
                    new Decision.Opened(state.numbers().takeSequence()),
                    state.numbers().counters());
        } else if (settings.get().version() < next.version()) {
            settings = Optional.of(next);
            changes.decide(
                    new Decision.SettingsChanged(state.numbers().takeSequence()),
                    state.numbers().counters());
        }
        return changes;
    }

    /** Takes in a proposal; it is activated with the next {@link #tick}. */
    public Changes propose(ProposedTask task) {
        Changes changes = new Changes();
        if (state.pool().propose(task)) {
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
        if (parts.poolKeeping.withdraw(taskId, changes)) {
            settings.ifPresent(active -> parts.settlement.settle(active, changes));
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
        if (round == 0 && parts.poolKeeping.finishFirstRound(proposed, settings, changes)) {
            settings.ifPresent(active -> parts.questions.askWaiting(active, now, changes));
        }
        return changes;
    }

    /** Takes in a seed or a candidate; it is asked as soon as the pool is there. */
    public Changes announce(AnnouncedModel model, Instant now) {
        Changes changes = new Changes();
        state.contestants().announce(model).ifPresent(contestant -> {
            changes.touchModel(contestant.id());
            parts.inspections.announce(model, changes);
            boolean answered = parts.answers.release(contestant.id(), changes);
            if (model.seed()) {
                parts.furtherAnswers.dropFindings(contestant, changes);
            }
            settings.ifPresent(active -> {
                parts.questions.askWaiting(active, now, changes);
                if (answered) {
                    parts.settlement.settle(active, changes);
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
        Changes.SingleAnswer single = new Changes.SingleAnswer(by, modelId, taskId, answer);
        settings.ifPresent(active -> by.ifPresentOrElse(
                evaluator -> scored(evaluator, EvaluatorRole.SKILL, single, active, changes),
                () -> answered(single, active, changes)));
        return changes;
    }

    private void answered(Changes.SingleAnswer answer, ArchiveSettings active, Changes changes) {
        // Nothing can be decided while the model still has answers to give.
        if (parts.answers.take(answer, changes)
                && state.outstanding().isDone(new SheetName(answer.modelId(), Optional.empty()))) {
            parts.settlement.settle(active, changes);
        }
    }

    /** What a further evaluator says completes at most the model it says it about. */
    private void scored(
            EvaluatorId by, EvaluatorRole role, Changes.SingleAnswer answer, ArchiveSettings active, Changes changes) {
        if (parts.furtherAnswers.take(by, role, answer, changes)
                && state.contestants()
                        .live(answer.modelId())
                        .filter(parts.verdicts::isReady)
                        .isPresent()) {
            parts.settlement.settle(active, changes);
        }
    }

    /**
     * Takes in what a gate found about an answer; the first finding counts, and only for candidates.
     *
     * @param by the gate; empty for the population's own, whose findings are passed or failed
     * @param finding unscored where the gate came to none
     */
    public Changes inspect(Optional<EvaluatorId> by, String modelId, String taskId, Answer finding) {
        Changes changes = new Changes();
        Changes.SingleAnswer single = new Changes.SingleAnswer(by, modelId, taskId, finding);
        settings.ifPresent(active -> by.ifPresentOrElse(
                gate -> scored(gate, EvaluatorRole.GATE, single, active, changes),
                () -> parts.inspections.take(single, changes)));
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
        Changes changes = new Changes();
        settings.ifPresent(active -> attend(available, active, now, changes));
        return changes;
    }

    /** Whoever waits to be asked is asked, and what can be decided is, before it changes who is waited for. */
    private void attend(List<AvailableEvaluator> available, ArchiveSettings active, Instant now, Changes changes) {
        if (available.isEmpty() && state.evaluators().all().isEmpty()) {
            return;
        }
        List<AvailableEvaluator> ordered = available.stream()
                .sorted(Comparator.comparing(AvailableEvaluator::id))
                .toList();
        parts.questions.askWaiting(active, now, changes);
        parts.settlement.settle(active, changes);
        if (parts.attendance.dismiss(ordered, active, now, changes)) {
            parts.settlement.settle(active, changes);
        }
        parts.questions.askWaiting(active, now, changes);
        parts.attendance.admit(ordered, active, now, changes);
    }

    /** Does what does not hang on a single fact: activates proposals, asks members, minds deadlines. */
    public Changes tick(Instant now) {
        Changes changes = new Changes();
        settings.ifPresent(active -> {
            parts.poolKeeping.activateProposed(active, changes);
            parts.deadlines.mind(active, now, changes);
            parts.questions.askWaiting(active, now, changes);
            parts.questions.askMembers(Optional.empty(), active, now, changes);
            parts.settlement.settle(active, changes);
        });
        return changes;
    }

    /** The running numbers. */
    public ArchiveCounters counters() {
        return state.numbers().counters();
    }

    /** Members in archive order. */
    public List<String> members() {
        return state.contestants().memberIds();
    }

    /** Models that are known and neither members nor departed. */
    public int undecided() {
        return state.contestants().undecidedCount();
    }

    /** Answers of models that were not announced yet. */
    public int heldAnswers() {
        return parts.answers.held();
    }

    /** Where a task is that was proposed. */
    public TaskStatus statusOfTask(String taskId) {
        return state.pool().statusOf(taskId);
    }

    /** What the own gate found about a candidate, or a model that was not announced yet. */
    public KeptFindings findings(String modelId) {
        return parts.findings.keep(modelId);
    }

    /** Where a model is. */
    public ModelStatus statusOf(String modelId) {
        return state.contestants().live(modelId).map(Contestant::status).orElseGet(ModelStatus.Departed::new);
    }

    /** A live model's answers; empty if it departed, is not announced, or nothing is kept. */
    public Optional<KeptSheet> sheet(SheetName name) {
        return state.contestants()
                .live(name.modelId())
                .map(contestant -> contestant.answers(name.by()))
                .filter(sheet -> name.by().isEmpty() || !sheet.isEmpty())
                .map(sheet -> sheet.keep(name));
    }

    /** The further evaluators it has heard of, in their order. */
    public List<KeptEvaluator> evaluators() {
        return List.copyOf(state.evaluators().all());
    }

    /** Work items of a model that lack answers, with the tasks that do. */
    public List<WorkItem> openItems(String modelId) {
        return parts.questions.open(modelId);
    }

    /** How the members fare on every active task, in the order of the tasks' ids. */
    public List<TaskStanding> standings() {
        return TaskStanding.ofAll(state.pool().active(), state.contestants().members());
    }
}
