package io.acdc.tracing.story;

import io.acdc.events.CandidateFailed;
import io.acdc.events.CandidateOrdered;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.schemas.tracing.EventTrace;
import io.acdc.schemas.tracing.StepName;
import io.acdc.tracing.step.Step;
import io.acdc.tracing.step.StepBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** How a model comes to be. */
public final class MakingSteps {
    private MakingSteps() {}

    /**
     * The step that an event tells of, at most one.
     *
     * @param ended when it was on the log
     */
    public static List<Step> told(SpecificRecord event, Instant ended) {
        return switch (event) {
            case CandidateOrdered order -> List.of(ordered(order, ended));
            case ModelMerged model -> List.of(merged(model, ended));
            case CandidateFailed failed -> List.of(failed(failed));
            default -> List.of();
        };
    }

    /** The first step of a candidate's trace. */
    public static Step ordered(CandidateOrdered order, Instant ended) {
        return new StepBuilder(StepName.ORDER, EventTrace.of(order))
                .with("population", order.getPopulation())
                .with("modelId", order.getModelId())
                .with("candidateNumber", order.getCandidateNumber())
                .with("instance", order.getOrderedBy())
                .lasting(order.getOrderedAt(), ended);
    }

    /** A candidate follows its order; for a given model this is the first step. */
    public static Step merged(ModelMerged model, Instant ended) {
        StepBuilder step = new StepBuilder(StepName.MERGE, EventTrace.merge(model.getPopulation(), model.getModelId()))
                .with("population", model.getPopulation())
                .with("modelId", model.getModelId())
                .with("role", model.getRole().name())
                .with("instance", model.getProducer());
        model.getMergeRecipe()
                .ifPresent(recipe -> recipe.getParents()
                        .forEach(parent ->
                                step.restingOn(EventTrace.decide(model.getPopulation(), parent.getModelId()))));
        if (model.getRole() == ModelRole.CANDIDATE) {
            step.after(EventTrace.order(model.getPopulation(), model.getModelId()));
        }
        return step.lasting(ended.minus(Duration.ofNanos(Math.round(model.getMergeMillis() * 1e6))), ended);
    }

    /** The end of a story without a decision. */
    public static Step failed(CandidateFailed failed) {
        return new StepBuilder(StepName.MERGE, EventTrace.merge(failed.getPopulation(), failed.getModelId()))
                .after(EventTrace.order(failed.getPopulation(), failed.getModelId()))
                .with("population", failed.getPopulation())
                .with("modelId", failed.getModelId())
                .with("candidateNumber", failed.getCandidateNumber())
                .with("instance", failed.getFailedBy())
                .failedFor(Optional.of(failed.getWhy()))
                .lasting(failed.getFailedAt(), failed.getFailedAt());
    }
}
