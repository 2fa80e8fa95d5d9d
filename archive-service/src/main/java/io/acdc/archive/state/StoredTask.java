package io.acdc.archive.state;

import io.acdc.archives.mapping.ArchiveWords;
import io.acdc.events.TaskProposed;
import io.acdc.evolution.archive.ArchiveSnapshot;
import io.acdc.evolution.archive.TaskStatus;
import java.util.List;
import java.util.stream.IntStream;

/** A task entry with its event. */
record StoredTask(TaskEntry entry, TaskProposed proposal) {
    /** The entry of a task that is where {@code status} says; its event is still to be set. */
    static TaskEntry.Builder entry(TaskStatus status) {
        TaskEntry.Builder entry = TaskEntry.newBuilder().setActivatedAt(-1);
        return switch (status) {
            case TaskStatus.Proposed() -> entry.setState(TaskState.PROPOSED);
            case TaskStatus.Active active ->
                entry.setState(TaskState.ACTIVE)
                        .setActivatedAt(active.activatedAt())
                        .setSlot(active.slot())
                        .setHoldsParent(active.holdsParent());
            case TaskStatus.InLimbo limbo ->
                entry.setState(TaskState.RETIRED).setSlot(limbo.slot()).setHoldsParent(limbo.holdsParent());
            case TaskStatus.Retired() -> entry.setState(TaskState.RETIRED);
        };
    }

    /** The first version kept no slots. */
    static boolean areOfFirstVersion(List<StoredTask> stored) {
        return stored.stream().anyMatch(task -> task.isActive() && task.entry().getSlot() < 0);
    }

    /** Tasks of the first version with slots for the active ones; it knew no limbo. */
    static List<StoredTask> withSlots(List<StoredTask> stored) {
        return IntStream.range(0, stored.size())
                .mapToObj(slot -> stored.get(slot).isActive() ? stored.get(slot).withSlot(slot) : stored.get(slot))
                .toList();
    }

    /** Whether it is of no use any more: retired, and not in limbo. */
    boolean isGone() {
        return entry.getState() == TaskState.RETIRED && entry.getSlot() < 0;
    }

    ArchiveSnapshot.TaskEntry kept() {
        return new ArchiveSnapshot.TaskEntry(ArchiveWords.task(proposal), status());
    }

    private TaskStatus status() {
        return switch (entry.getState()) {
            case PROPOSED -> new TaskStatus.Proposed();
            case ACTIVE -> new TaskStatus.Active(entry.getActivatedAt(), entry.getSlot(), entry.getHoldsParent());
            case RETIRED ->
                isGone() ? new TaskStatus.Retired() : new TaskStatus.InLimbo(entry.getSlot(), entry.getHoldsParent());
        };
    }

    private boolean isActive() {
        return entry.getState() == TaskState.ACTIVE;
    }

    private StoredTask withSlot(int slot) {
        return new StoredTask(TaskEntry.newBuilder(entry).setSlot(slot).build(), proposal);
    }
}
