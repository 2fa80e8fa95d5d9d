package io.acdc.evolution.archive;

import io.acdc.evolution.archive.Contestants.Contestant;
import io.acdc.evolution.archive.TaskPool.ActiveTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Both archives of one population. Facts come in as they are read from the log, each at most once in effect however
 * often it arrives; every call answers with what changed.
 *
 * <p>A model is asked to answer the whole pool once the pool has been at its size for the first time. A candidate is
 * decided as soon as it has an answer for every task that was active when it was asked and still is; it competes with
 * the members on the tasks all of them have answered. Nothing else waits for anything.
 */
public final class PopulationArchive {
    private final TaskPool pool = new TaskPool();
    private final Contestants contestants = new Contestants();
    private final OutstandingWork outstanding = new OutstandingWork();
    private final Questions questions = new Questions(pool, contestants, outstanding);
    private Optional<ArchiveSettings> settings = Optional.empty();
    private ArchiveCounters counters = ArchiveCounters.START;

    /** An archive as it was when {@code snapshot} was persisted. */
    public static PopulationArchive restore(ArchiveSnapshot snapshot) {
        PopulationArchive archive = new PopulationArchive();
        archive.settings = snapshot.settings();
        archive.counters = snapshot.counters();
        snapshot.tasks().forEach(entry -> archive.restoreTask(entry.task(), entry.status()));
        snapshot.models().forEach(entry -> archive.contestants.restore(entry.model(), entry.status()));
        archive.contestants.setMembers(snapshot.members());
        snapshot.answers().forEach(archive::mark);
        snapshot.openItems().forEach(archive.questions::restore);
        return archive;
    }

    /** Opens the population, or puts new settings in force. */
    public Changes open(ArchiveSettings next) {
        Changes changes = new Changes();
        if (settings.isEmpty()) {
            settings = Optional.of(next);
            changes.decide(new Decision.Opened(nextSequence()), counters);
        } else if (settings.get().version() < next.version()) {
            settings = Optional.of(next);
            changes.decide(new Decision.SettingsChanged(nextSequence()), counters);
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

    /** Takes in a seed or a candidate; it is asked as soon as the pool is there. */
    public Changes announce(AnnouncedModel model, Instant now) {
        Changes changes = new Changes();
        if (contestants.announce(model)) {
            changes.touchModel(model.id());
            settings.ifPresent(active -> askWaiting(active, now, changes));
        }
        return changes;
    }

    /** Takes in an answer; the first one to a task counts, answers nobody waits for do not. */
    public Changes complete(String modelId, String taskId, Answer answer) {
        Changes changes = new Changes();
        settings.ifPresent(active -> {
            // Nothing can be decided while the model still has answers to give.
            if (keep(new Changes.KeptAnswer(modelId, taskId, answer), changes) && outstanding.isDone(modelId)) {
                settle(active, changes);
            }
        });
        return changes;
    }

    /** Does what does not hang on a single fact: activates proposals, asks members, minds deadlines. */
    public Changes tick(Instant now) {
        Changes changes = new Changes();
        settings.ifPresent(active -> {
            activateProposed(active, changes);
            expire(active, now, changes);
            askWaiting(active, now, changes);
            questions.askMembers(active, now, changes);
            settle(active, changes);
        });
        return changes;
    }

    /** The running numbers. */
    public ArchiveCounters counters() {
        return counters;
    }

    /** Members in archive order. */
    public List<String> members() {
        return contestants.memberIds();
    }

    /** Models that are known and neither members nor departed. */
    public int undecided() {
        return contestants.live().size() - contestants.memberIds().size();
    }

    /** Where a task is; empty if it is active no longer, or never was known. */
    public Optional<TaskStatus.Active> activeTask(String taskId) {
        return pool.active(taskId).map(task -> new TaskStatus.Active(task.activatedAt()));
    }

    /** Where a model is. */
    public ModelStatus statusOf(String modelId) {
        return contestants.live(modelId).map(Contestant::status).orElseGet(ModelStatus.Departed::new);
    }

    /** Work items of a model that lack answers, with the tasks that do. */
    public List<WorkItem> openItems(String modelId) {
        return questions.open(modelId);
    }

    /** How the members fare on every active task, in the order of the tasks' ids. */
    public List<TaskStanding> standings() {
        List<Contestant> members = contestants.members();
        return pool.active().stream()
                .map(task -> TaskStanding.of(task, members))
                .toList();
    }

    private long nextSequence() {
        long sequence = counters.nextSequence();
        counters = counters.afterDecision();
        return sequence;
    }

    // ------------------------------------------------------------ tasks

    private void activateProposed(ArchiveSettings active, Changes changes) {
        for (ProposedTask task : pool.takeProposed()) {
            long sequence = nextSequence();
            pool.activate(task, sequence);
            counters = counters.afterActivation(pool.size() >= active.poolSize());
            changes.touchTask(task.id());
            changes.decide(new Decision.TaskActivated(sequence, task.id()), counters);
        }
    }

    /** Reviews the pool when every member has answered all of it and tasks have come since the last review. */
    private boolean review(ArchiveSettings active, Changes changes) {
        if (!isReviewDue(active)) {
            return false;
        }
        PoolReview review = new PoolReview(active, counters.reviews(), standings());
        counters = counters.afterReview();
        review.retirements().forEach((taskId, basis) -> retire(taskId, basis, changes));
        changes.touchPassRates();
        return true;
    }

    private boolean isReviewDue(ArchiveSettings active) {
        return counters.reviewDue()
                && counters.seedsDecided() >= active.seedModels()
                && !contestants.memberIds().isEmpty()
                && contestants.members().stream()
                        .allMatch(
                                member -> member.answers().missing(pool.slots()).isEmpty());
    }

    private void retire(String taskId, RetirementBasis basis, Changes changes) {
        int slot = pool.retire(taskId).slot();
        contestants.live().forEach(contestant -> contestant.answers().clear(slot));
        outstanding.clear(slot);
        changes.forgetTask(taskId);
        changes.decide(new Decision.TaskRetired(nextSequence(), taskId, basis), counters);
    }

    // ------------------------------------------------------------ questions

    private void askWaiting(ArchiveSettings active, Instant now, Changes changes) {
        if (counters.poolFilled()) {
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
            pool.tasksIn(item.unanswered()).forEach(taskId -> {
                keep(new Changes.KeptAnswer(contestant.id(), taskId, Answer.UNSCORED), changes);
                changes.decide(
                        new Decision.ScoreGivenUp(nextSequence(), contestant.id(), taskId, item.attempt()), counters);
            });
        } else {
            fail(contestant, item.attempt(), "no answer in time", changes);
        }
    }

    // ------------------------------------------------------------ answers and decisions

    private boolean keep(Changes.KeptAnswer answer, Changes changes) {
        boolean counts = mark(answer);
        if (counts) {
            changes.keep(answer);
        }
        return counts;
    }

    private boolean mark(Changes.KeptAnswer answer) {
        Optional<Contestant> contestant = contestants.live(answer.modelId());
        Optional<ActiveTask> task = pool.active(answer.taskId());
        if (contestant.isEmpty()
                || task.isEmpty()
                || contestant.get().answers().hasAnswered(task.get().slot())) {
            return false;
        }
        contestant.get().answers().record(task.get().slot(), answer.answer());
        outstanding.answered(answer.modelId(), task.get().slot());
        return true;
    }

    /** Decides what can be decided, until nothing can. */
    private void settle(ArchiveSettings active, Changes changes) {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Contestant contestant : contestants.live()) {
                progress |= decideIfReady(contestant, active, changes);
            }
            progress |= review(active, changes);
        }
    }

    private boolean decideIfReady(Contestant candidate, ArchiveSettings active, Changes changes) {
        if (!(candidate.status() instanceof ModelStatus.UnderEvaluation asked)) {
            return false;
        }
        BitSet wanted = pool.slotsOf(asked.requested());
        if (wanted.isEmpty()) {
            // All it was asked about has been retired meanwhile: it starts again on the pool as it is.
            candidate.become(new ModelStatus.Waiting());
            changes.touchModel(candidate.id());
            return false;
        }
        return candidate.answers().missing(wanted).isEmpty() && decide(candidate, active, changes);
    }

    private boolean decide(Contestant candidate, ArchiveSettings active, Changes changes) {
        if (candidate.answers().isUnscored()) {
            fail(candidate, 1, "none of its answers could be scored", changes);
            return true;
        }
        SelectionRound round = new SelectionRound(pool, contestants.members(), candidate);
        if (!round.isDecidable()) {
            return false;
        }
        SelectionBasis basis = round.select(active.selection());
        long sequence = nextSequence();
        counters = counters.afterModel(candidate.model().seed());
        List<String> evicted = new ArrayList<>(contestants.memberIds());
        evicted.removeAll(basis.membersAfter());
        contestants.setMembers(basis.membersAfter());
        if (basis.membersAfter().contains(candidate.id())) {
            candidate.become(new ModelStatus.Member(sequence));
            changes.decide(new Decision.Admitted(sequence, candidate.id(), evicted, basis), counters);
        } else {
            depart(candidate.id(), changes);
            changes.decide(new Decision.NotSelected(sequence, candidate.id(), evicted, basis), counters);
        }
        evicted.forEach(member -> depart(member, changes));
        changes.touchModel(candidate.id());
        changes.touchPassRates();
        return true;
    }

    private void fail(Contestant candidate, int attempts, String why, Changes changes) {
        counters = counters.afterModel(candidate.model().seed());
        depart(candidate.id(), changes);
        changes.decide(new Decision.EvaluationFailed(nextSequence(), candidate.id(), attempts, why), counters);
    }

    private void depart(String modelId, Changes changes) {
        contestants.depart(modelId);
        outstanding.drop(modelId);
        changes.forgetModel(modelId);
    }

    // ------------------------------------------------------------ restoring

    private void restoreTask(ProposedTask task, TaskStatus status) {
        switch (status) {
            case TaskStatus.Proposed() -> pool.propose(task);
            case TaskStatus.Active(long activatedAt) -> pool.activate(task, activatedAt);
            case TaskStatus.Retired() -> pool.remember(task.id());
        }
    }
}
