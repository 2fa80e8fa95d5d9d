package io.acdc.evolution.archive;

import io.acdc.evolution.archive.FurtherEvaluators.CountingEvaluator;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Who is asked what, and what is asked again. */
final class Questions {
    private final TaskPool pool;
    private final Contestants contestants;
    private final OutstandingWork outstanding;
    private final FurtherEvaluators evaluators;
    private final RunningNumbers numbers;

    Questions(ArchiveState state) {
        this.pool = state.pool();
        this.contestants = state.contestants();
        this.outstanding = state.outstanding();
        this.evaluators = state.evaluators();
        this.numbers = state.numbers();
    }

    /** Asks models of which nothing was asked yet about the whole pool, once the pool is there. */
    void askWaiting(ArchiveSettings settings, Instant now, Changes changes) {
        if (pool.size() == 0 || !numbers.counters().poolFilled()) {
            return;
        }
        contestants.undecided().stream()
                .filter(contestant -> contestant.status() instanceof ModelStatus.Waiting)
                .forEach(contestant -> askAnew(contestant, settings, now, changes));
    }

    private void askAnew(Contestant contestant, ArchiveSettings settings, Instant now, Changes changes) {
        contestant.ask(pool.activeIds(), pool.slots(), numbers.counters().nextSequence());
        changes.touchModel(contestant.id());
        askMissing(contestant, Optional.empty(), pool.slots(), settings, now, changes);
        evaluators.awaitedBy(contestant).stream()
                .filter(evaluator -> evaluator.standing().input() == EvaluatorInput.MODEL)
                .map(CountingEvaluator::id)
                .forEach(id -> askMissing(contestant, Optional.of(id), pool.slots(), settings, now, changes));
    }

    /** Asks this evaluator, or the own kind, about active tasks that members have no answer to and it was not asked about. */
    void askMembers(Optional<EvaluatorId> by, ArchiveSettings settings, Instant now, Changes changes) {
        for (Contestant member : contestants.members()) {
            askMissing(member, by, pool.slots(), settings, now, changes);
        }
    }

    /** Asks for what is missing of the wanted slots and was not asked for. */
    void askMissing(
            Contestant contestant,
            Optional<EvaluatorId> by,
            BitSet wanted,
            ArchiveSettings settings,
            Instant now,
            Changes changes) {
        BitSet missing = contestant.answers(by).missing(wanted);
        missing.andNot(outstanding.asked(new SheetName(contestant.id(), by)));
        ask(new SheetName(contestant.id(), by), missing, 1, settings, now, changes);
    }

    /** Asks once more what was not answered in time. */
    void askAgain(OutstandingWork.Item expired, ArchiveSettings settings, Instant now, Changes changes) {
        ask(expired.sheet(), expired.unanswered(), expired.attempt() + 1, settings, now, changes);
    }

    /** A model's work items that lack answers, with the tasks that do. */
    List<WorkItem> open(String modelId) {
        boolean candidate =
                contestants.live(modelId).filter(Contestant::isMember).isEmpty();
        return outstanding.of(modelId).stream()
                .map(item -> new WorkItem(
                        modelId,
                        pool.idsIn(item.unanswered()),
                        candidate,
                        item.attempt(),
                        item.deadline(),
                        item.sheet().by()))
                .toList();
    }

    /** Takes an item as asked, without the answers that are there already. */
    void restore(WorkItem item) {
        BitSet asked = pool.slotsOf(item.taskIds());
        SheetName sheet = new SheetName(item.modelId(), item.evaluator());
        contestants
                .live(item.modelId())
                .map(contestant -> contestant.answers(item.evaluator()).missing(asked))
                .filter(missing -> !missing.isEmpty())
                .ifPresent(missing ->
                        outstanding.add(new OutstandingWork.Item(sheet, missing, item.attempt(), item.deadline())));
    }

    private void ask(
            SheetName sheet, BitSet slots, int attempt, ArchiveSettings settings, Instant now, Changes changes) {
        boolean candidate =
                contestants.live(sheet.modelId()).filter(Contestant::isMember).isEmpty();
        WorkItemSize size = new WorkItemSize(settings.tasksPerWorkItem(), WorkItemSize.MOST_BYTES);
        for (List<String> tasks : size.shareOut(pool.tasksIn(slots))) {
            WorkItem item =
                    new WorkItem(sheet.modelId(), tasks, candidate, attempt, now.plus(settings.deadline()), sheet.by());
            restore(item);
            changes.touchModel(sheet.modelId());
            if (takesQuestions(sheet.by())) {
                changes.ask(item);
            }
        }
    }

    /** Of an evaluator that takes in completed evaluations only the deadline is minded. */
    private boolean takesQuestions(Optional<EvaluatorId> by) {
        return by.flatMap(evaluators::counting)
                .filter(evaluator -> evaluator.standing().input() == EvaluatorInput.TRANSCRIPT)
                .isEmpty();
    }
}
