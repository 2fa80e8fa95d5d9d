package io.acdc.archive.topology;

import io.acdc.archive.state.LivePopulation;
import io.acdc.events.EvaluationPurpose;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import io.acdc.events.TaskToAnswer;
import io.acdc.evolution.archive.WorkItem;
import io.acdc.schemas.ids.ContentId;
import java.time.Instant;

/** Questions to the evaluators as events that explain themselves. */
final class WorkItemEvents {
    private WorkItemEvents() {}

    static EvaluationRequested of(LivePopulation live, Population population, WorkItem item, Instant now) {
        return EvaluationRequested.newBuilder()
                .setPopulation(live.name())
                .setRequestId(ContentId.ofRequest(live.name(), item.modelId(), item.taskIds(), item.attempt()))
                .setModelId(item.modelId())
                .setCheckpoint(live.model(item.modelId()).getCheckpoint().orElseThrow())
                .setTasks(item.taskIds().stream()
                        .map(taskId -> taskToAnswer(live.task(taskId)))
                        .toList())
                .setMaxNewTokens(population.getSettings().getEvaluation().getMaxNewTokens())
                .setPurpose(item.candidate() ? EvaluationPurpose.CANDIDATE : EvaluationPurpose.MEMBER)
                .setAttempt(item.attempt())
                .setRequestedAt(now)
                .setDeadline(item.deadline())
                .build();
    }

    private static TaskToAnswer taskToAnswer(TaskProposed task) {
        return new TaskToAnswer(task.getTaskId(), task.getInstruction(), task.getScorer());
    }
}
