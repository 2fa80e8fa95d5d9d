package io.acdc.evolution.archive;

import io.acdc.evolution.archive.TaskPool.ActiveTask;
import java.util.Collection;
import java.util.List;

/**
 * How the members fare on an active task.
 *
 * @param task the task
 * @param activatedAt sequence number of the decision that activated it
 * @param passes members that pass it
 * @param evaluated members that have answered it
 * @param members members in all
 */
public record TaskStanding(ProposedTask task, long activatedAt, int passes, int evaluated, int members) {
    /** The standing of every task, in the same order. */
    static List<TaskStanding> ofAll(Collection<ActiveTask> tasks, List<Contestant> members) {
        SlotCounts passes = new SlotCounts();
        SlotCounts answers = new SlotCounts();
        for (Contestant member : members) {
            member.answers().countInto(passes, answers);
        }
        return tasks.stream()
                .map(task -> new TaskStanding(
                        task.task(),
                        task.activatedAt(),
                        passes.at(task.slot()),
                        answers.at(task.slot()),
                        members.size()))
                .toList();
    }
}
