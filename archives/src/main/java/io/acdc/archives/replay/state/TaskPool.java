package io.acdc.archives.replay.state;

import io.acdc.archives.replay.facts.TaskFact;
import io.acdc.evolution.archive.ProposedTask;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The proposals that wait and the tasks that are active. */
public final class TaskPool {
    private final Set<String> known = new HashSet<>();
    private final TreeSet<TaskFact.Proposal> proposed =
            new TreeSet<>(Comparator.comparing(TaskFact.Proposal::task, ProposedTask.IN_ORDER_OF_PROPOSAL));
    private final TreeMap<String, ActiveTask> active = new TreeMap<>();
    private final Numbered<ActiveTask> byNumber = new Numbered<>();
    private final BitSet slots = new BitSet();

    /** Takes a proposal in; false if the task is known. */
    boolean propose(TaskFact.Proposal proposal) {
        return known.add(proposal.task().id()) && proposed.add(proposal);
    }

    /** The proposal to be activated next: proposals that wait together go in their order. */
    public Optional<ProposedTask> next() {
        return proposed.isEmpty()
                ? Optional.empty()
                : Optional.of(proposed.first().task());
    }

    /** Proposals that wait. */
    public int waiting() {
        return proposed.size();
    }

    /** Moves a waiting proposal into the pool; without effect if there is none of that id. */
    void activate(String taskId, long sequence) {
        proposed.stream()
                .filter(proposal -> proposal.task().id().equals(taskId))
                .findFirst()
                .ifPresent(proposal -> activate(proposal, sequence));
    }

    private void activate(TaskFact.Proposal proposal, long sequence) {
        proposed.remove(proposal);
        int slot = slots.nextClearBit(0);
        slots.set(slot);
        ActiveTask task = new ActiveTask(proposal.task(), proposal.number(), slot, sequence);
        active.put(task.id(), task);
        byNumber.put(task.number(), task);
    }

    /** Takes the task out of the pool and frees its slot, if it is there. */
    Optional<ActiveTask> retire(String taskId) {
        Optional<ActiveTask> retired = Optional.ofNullable(active.remove(taskId));
        retired.ifPresent(task -> {
            byNumber.remove(task.number());
            slots.clear(task.slot());
        });
        return retired;
    }

    public Optional<ActiveTask> find(String taskId) {
        return Optional.ofNullable(active.get(taskId));
    }

    Optional<ActiveTask> find(int number) {
        return byNumber.get(number);
    }

    /** Active tasks in the order of their ids. */
    public Collection<ActiveTask> active() {
        return active.values();
    }

    /** The ids of the tasks in these slots, in their order. */
    public List<String> idsIn(BitSet wanted) {
        return active.values().stream()
                .filter(task -> wanted.get(task.slot()))
                .map(ActiveTask::id)
                .toList();
    }

    /** The slots in use. */
    public BitSet slots() {
        return (BitSet) slots.clone();
    }

    public int size() {
        return active.size();
    }
}
