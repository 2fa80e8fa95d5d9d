package io.acdc.evolution.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The task archive: every task ever proposed, and a slot for each active one. */
final class TaskPool {
    /**
     * @param slot position in the answer sheets while the task is active
     * @param activatedAt sequence number of the decision
     */
    record ActiveTask(ProposedTask task, int slot, long activatedAt) {}

    private final Set<String> known = new HashSet<>();
    private final TreeSet<ProposedTask> proposed = new TreeSet<>(ProposedTask.IN_ORDER_OF_PROPOSAL);
    private final TreeMap<String, ActiveTask> active = new TreeMap<>();
    private final TreeMap<Integer, String> taskInSlot = new TreeMap<>();
    private final BitSet slots = new BitSet();

    /** Takes a proposal in, unless it is known. */
    boolean propose(ProposedTask task) {
        return known.add(task.id()) && proposed.add(task);
    }

    /** All proposals that wait, in order of proposal; they wait no longer. */
    List<ProposedTask> takeProposed() {
        List<ProposedTask> waiting = List.copyOf(proposed);
        proposed.clear();
        return waiting;
    }

    void activate(ProposedTask task, long sequence) {
        occupy(slots.nextClearBit(0), task, sequence);
    }

    /** Puts an active task back as it was before a restart. */
    void restore(ProposedTask task, TaskStatus.Active status) {
        if (slots.get(status.slot())) {
            throw new IllegalStateException(
                    "tasks %s and %s share a slot".formatted(taskInSlot.get(status.slot()), task.id()));
        }
        occupy(status.slot(), task, status.activatedAt());
    }

    private void occupy(int slot, ProposedTask task, long sequence) {
        known.add(task.id());
        slots.set(slot);
        taskInSlot.put(slot, task.id());
        active.put(task.id(), new ActiveTask(task, slot, sequence));
    }

    /** Frees the task's slot; the caller clears it in all answer sheets. */
    ActiveTask retire(String taskId) {
        ActiveTask retired = active.get(taskId);
        if (retired == null) {
            throw new IllegalStateException("task " + taskId + " is not active");
        }
        active.remove(taskId);
        slots.clear(retired.slot());
        taskInSlot.remove(retired.slot());
        return retired;
    }

    /** Remembers a retired task, so that it is not taken in again. */
    void remember(String taskId) {
        known.add(taskId);
    }

    Optional<ActiveTask> active(String taskId) {
        return Optional.ofNullable(active.get(taskId));
    }

    /** Active tasks in the order of their ids. */
    Collection<ActiveTask> active() {
        return active.values();
    }

    Set<String> activeIds() {
        return active.keySet();
    }

    int size() {
        return active.size();
    }

    /** The slots in use. */
    BitSet slots() {
        return (BitSet) slots.clone();
    }

    /** The slots of those of {@code taskIds} that are active. */
    BitSet slotsOf(Collection<String> taskIds) {
        BitSet wanted = new BitSet();
        taskIds.forEach(id -> active(id).ifPresent(task -> wanted.set(task.slot())));
        return wanted;
    }

    /** The tasks in these slots, in the order of their ids. */
    List<String> tasksIn(BitSet wanted) {
        List<String> ids = new ArrayList<>();
        IntStream occupied = wanted.stream();
        occupied.forEach(slot -> ids.add(taskInSlot.get(slot)));
        ids.sort(null);
        return ids;
    }
}
