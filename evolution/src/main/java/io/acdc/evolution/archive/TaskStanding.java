package io.acdc.evolution.archive;

import io.acdc.evolution.archive.Contestants.Contestant;
import io.acdc.evolution.archive.TaskPool.ActiveTask;
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
    static TaskStanding of(ActiveTask task, List<Contestant> members) {
        int passes = 0;
        int evaluated = 0;
        for (Contestant member : members) {
            passes += member.answers().passes(task.slot()) ? 1 : 0;
            evaluated += member.answers().hasAnswered(task.slot()) ? 1 : 0;
        }
        return new TaskStanding(task.task(), task.activatedAt(), passes, evaluated, members.size());
    }
}
