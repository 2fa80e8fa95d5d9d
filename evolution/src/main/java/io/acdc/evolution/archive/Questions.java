package io.acdc.evolution.archive;

import io.acdc.evolution.archive.Contestants.Contestant;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Who is asked what, and what is asked again. */
final class Questions {
    private final TaskPool pool;
    private final Contestants contestants;
    private final OutstandingWork outstanding;

    Questions(TaskPool pool, Contestants contestants, OutstandingWork outstanding) {
        this.pool = pool;
        this.contestants = contestants;
        this.outstanding = outstanding;
    }

    /** Asks models of which nothing was asked yet about the whole pool. */
    void askWaiting(ArchiveSettings settings, Instant now, Changes changes) {
        if (pool.size() == 0) {
            return;
        }
        contestants.undecided().stream()
                .filter(contestant -> contestant.status() instanceof ModelStatus.Waiting)
                .forEach(contestant -> {
                    contestant.ask(pool.activeIds(), pool.slots(), 0);
                    ask(contestant, contestant.answers().missing(pool.slots()), 1, settings, now, changes);
                });
    }

    /** Asks members about active tasks they have no answer to and were not asked about. */
    void askMembers(ArchiveSettings settings, Instant now, Changes changes) {
        for (Contestant member : contestants.members()) {
            BitSet missing = member.answers().missing(pool.slots());
            missing.andNot(outstanding.asked(member.id()));
            if (!missing.isEmpty()) {
                ask(member, missing, 1, settings, now, changes);
            }
        }
    }

    /** Asks again what was not answered in time, and returns what has been asked often enough. */
    List<OutstandingWork.Item> askExpiredAgain(ArchiveSettings settings, Instant now, Changes changes) {
        List<OutstandingWork.Item> expired = outstanding.takeExpired(now);
        expired.stream()
                .filter(item -> item.attempt() < settings.maxAttempts())
                .forEach(item -> contestants
                        .live(item.modelId())
                        .ifPresent(contestant ->
                                ask(contestant, item.unanswered(), item.attempt() + 1, settings, now, changes)));
        return expired.stream()
                .filter(item -> item.attempt() >= settings.maxAttempts())
                .toList();
    }

    /** A model's work items that lack answers, with the tasks that do. */
    List<WorkItem> open(String modelId) {
        boolean candidate = contestants.live(modelId).filter(this::isMember).isEmpty();
        return outstanding.of(modelId).stream()
                .map(item -> new WorkItem(
                        modelId,
                        pool.idsIn(item.unanswered()),
                        candidate,
                        item.attempt(),
                        item.deadline(),
                        Optional.empty()))
                .toList();
    }

    /** Takes an item as asked, without the answers that are there already. */
    void restore(WorkItem item) {
        BitSet asked = pool.slotsOf(item.taskIds());
        contestants
                .live(item.modelId())
                .map(contestant -> contestant.answers().missing(asked))
                .filter(missing -> !missing.isEmpty())
                .ifPresent(missing -> outstanding.add(
                        new OutstandingWork.Item(item.modelId(), missing, item.attempt(), item.deadline())));
    }

    private void ask(
            Contestant contestant, BitSet slots, int attempt, ArchiveSettings settings, Instant now, Changes changes) {
        WorkItemSize size = new WorkItemSize(settings.tasksPerWorkItem(), WorkItemSize.MOST_BYTES);
        for (List<String> tasks : size.shareOut(pool.tasksIn(slots))) {
            WorkItem item = new WorkItem(
                    contestant.id(),
                    tasks,
                    !isMember(contestant),
                    attempt,
                    now.plus(settings.deadline()),
                    Optional.empty());
            restore(item);
            changes.ask(item);
        }
        changes.touchModel(contestant.id());
    }

    private boolean isMember(Contestant contestant) {
        return contestant.status() instanceof ModelStatus.Member;
    }
}
