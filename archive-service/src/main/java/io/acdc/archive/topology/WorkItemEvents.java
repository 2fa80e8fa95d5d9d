package io.acdc.archive.topology;

import io.acdc.archive.state.LivePopulation;
import io.acdc.events.EvaluationPurpose;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.GateKind;
import io.acdc.events.GateSettings;
import io.acdc.events.ModelRole;
import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import io.acdc.events.TaskToAnswer;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.WorkItem;
import io.acdc.schemas.ids.ContentId;
import io.acdc.schemas.settings.Answering;
import java.time.Instant;
import java.util.Optional;

/** Questions to the evaluators as events that explain themselves. */
final class WorkItemEvents {
    private WorkItemEvents() {}

    static EvaluationRequested of(LivePopulation live, Population population, WorkItem item, Instant now) {
        return EvaluationRequested.newBuilder()
                .setPopulation(live.name())
                .setRequestId(requestId(live, item))
                .setModelId(item.modelId())
                .setGate(gate(live, population, item).orElse(null))
                .setCheckpoint(live.model(item.modelId()).getCheckpoint().orElseThrow())
                .setTasks(item.taskIds().stream()
                        .map(taskId -> taskToAnswer(live.task(taskId)))
                        .toList())
                .setMaxNewTokens(population.getSettings().getEvaluation().getMaxNewTokens())
                .setPurpose(item.candidate() ? EvaluationPurpose.CANDIDATE : EvaluationPurpose.MEMBER)
                .setAttempt(item.attempt())
                .setRequestedAt(now)
                .setDeadline(item.deadline())
                .setEvaluatorKind(item.evaluator().map(EvaluatorId::kind).orElse(null))
                .setEvaluatorVersion(item.evaluator().map(EvaluatorId::version).orElse(null))
                .setAnswering(Answering.of(population).orElse(null))
                .build();
    }

    private static String requestId(LivePopulation live, WorkItem item) {
        return item.evaluator()
                .map(further -> ContentId.ofFurtherRequest(
                        live.name(), item.modelId(), item.taskIds(), item.attempt(), further.kind(), further.version()))
                .orElseGet(() -> ContentId.ofRequest(live.name(), item.modelId(), item.taskIds(), item.attempt()));
    }

    /** Seeds are exempt, and members have passed it; it looks at what the population's own kind is asked. */
    private static Optional<GateSettings> gate(LivePopulation live, Population population, WorkItem item) {
        return Optional.of(population.getSettings().getGate())
                .filter(gate ->
                        gate.getKind() != GateKind.NONE && item.evaluator().isEmpty())
                .filter(_ -> item.candidate() && live.model(item.modelId()).getRole() == ModelRole.CANDIDATE);
    }

    private static TaskToAnswer taskToAnswer(TaskProposed task) {
        return new TaskToAnswer(task.getTaskId(), task.getInstruction(), task.getScorer());
    }
}
