package io.acdc.schemas.tracing;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.CandidateFailed;
import io.acdc.events.CandidateOrdered;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.ModelMerged;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The step of a model's story that an event tells of. */
public final class EventTrace {
    private EventTrace() {}

    /** What its record's header says; empty for events that are about no model. */
    public static Optional<TraceContext> of(SpecificRecord event) {
        return switch (event) {
            case CandidateOrdered order -> Optional.of(of(order));
            case ModelMerged model -> Optional.of(merge(model.getPopulation(), model.getModelId()));
            case CandidateFailed failed -> Optional.of(merge(failed.getPopulation(), failed.getModelId()));
            case EvaluationRequested item -> Optional.of(of(item));
            case EvaluationCompleted evaluation -> Optional.of(of(evaluation));
            case ArchiveDecision decision -> of(decision);
            default -> Optional.empty();
        };
    }

    /** The first step: all others of the trace come after it. */
    public static TraceContext of(CandidateOrdered order) {
        return order(order.getPopulation(), order.getModelId());
    }

    /** The order of a candidate. */
    public static TraceContext order(String population, String modelId) {
        return ModelTrace.of(population, modelId).step(StepName.ORDER);
    }

    /** The making of a candidate, or the announcement of a given model. */
    public static TraceContext merge(String population, String modelId) {
        return ModelTrace.of(population, modelId).step(StepName.MERGE);
    }

    /** The asking of a work item. */
    public static TraceContext of(EvaluationRequested item) {
        return ask(item.getPopulation(), item.getModelId(), item.getRequestId());
    }

    /** The asking of the work item that an evaluation answers. */
    public static TraceContext asked(EvaluationCompleted evaluation) {
        return ask(evaluation.getPopulation(), evaluation.getModelId(), evaluation.getRequestId());
    }

    /** What one instance made of a work item: all its evaluations share it, also when it takes the item again. */
    public static TraceContext of(EvaluationCompleted evaluation) {
        return ModelTrace.of(evaluation.getPopulation(), evaluation.getModelId())
                .step(
                        StepName.EVALUATE,
                        evaluation.getRequestId(),
                        evaluation.getEvaluator().getInstance());
    }

    /** The decision whether a model stays. */
    public static TraceContext decide(String population, String modelId) {
        return ModelTrace.of(population, modelId).step(StepName.DECIDE);
    }

    /** Empty for decisions about tasks and settings. */
    public static Optional<TraceContext> of(ArchiveDecision decision) {
        Optional<String> model = decision.getModelId();
        return switch (decision.getKind()) {
            case CANDIDATE_ADMITTED, CANDIDATE_REJECTED ->
                model.map(modelId -> decide(decision.getPopulation(), modelId));
            case SCORE_GIVEN_UP ->
                model.map(modelId -> ModelTrace.of(decision.getPopulation(), modelId)
                        .step(StepName.GIVE_UP, Long.toString(decision.getSequence())));
            case POPULATION_OPENED, SETTINGS_CHANGED, TASK_ACTIVATED, TASK_RETIRED -> Optional.empty();
        };
    }

    private static TraceContext ask(String population, String modelId, String requestId) {
        return ModelTrace.of(population, modelId).step(StepName.ASK, requestId);
    }
}
