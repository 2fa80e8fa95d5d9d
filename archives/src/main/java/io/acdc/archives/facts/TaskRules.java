package io.acdc.archives.facts;

import io.acdc.events.TaskProposed;
import io.acdc.schemas.ids.ContentId;

/** A task is what its id says: the hash of instruction and scorer. */
public final class TaskRules {
    private TaskRules() {}

    /** Accepted, or refused if the id is another task's. */
    public static FactOutcome<TaskProposed> judge(TaskProposed task) {
        String id = ContentId.ofTask(task.getInstruction(), task.getScorer());
        return id.equals(task.getTaskId())
                ? new FactOutcome.Accepted<>(task)
                : new FactOutcome.Refused<>(
                        "task %s: its instruction and scorer are those of %s; one of the two was changed"
                                .formatted(task.getTaskId(), id));
    }
}
