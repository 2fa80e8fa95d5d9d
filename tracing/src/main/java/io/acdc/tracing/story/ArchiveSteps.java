package io.acdc.tracing.story;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.GiveUpBasis;
import io.acdc.events.SelectionBasis;
import io.acdc.schemas.tracing.EventTrace;
import io.acdc.schemas.tracing.StepName;
import io.acdc.schemas.tracing.TraceContext;
import io.acdc.tracing.step.Step;
import io.acdc.tracing.step.StepBuilder;
import java.time.Instant;
import java.util.Optional;

/** What the archive asks and decides about a model. */
public final class ArchiveSteps {
    /** What collectors keep by default is 128; one is for the answer that was waited for. */
    private static final int MOST_LINKS = 127;

    private ArchiveSteps() {}

    /** One work item. */
    public static Step asked(EvaluationRequested item, Instant ended) {
        StepBuilder step = new StepBuilder(StepName.ASK, EventTrace.of(item))
                .after(EventTrace.merge(item.getPopulation(), item.getModelId()))
                .with("population", item.getPopulation())
                .with("modelId", item.getModelId())
                .with("requestId", item.getRequestId())
                .with("purpose", item.getPurpose().name())
                .with("tasks", item.getTasks().size())
                .with("attempt", item.getAttempt());
        item.getEvaluatorKind().ifPresent(kind -> step.with("evaluatorKind", kind));
        return step.lasting(item.getRequestedAt(), ended);
    }

    /**
     * A decision about a model; empty for others.
     *
     * @param began when the last answer that was waited for was on the log
     * @param cause the step that gave that answer
     */
    public static Optional<Step> decided(
            ArchiveDecision decision, Optional<Instant> began, Optional<TraceContext> cause) {
        return EventTrace.of(decision).map(context -> {
            StepBuilder step = new StepBuilder(name(decision), context)
                    .after(EventTrace.merge(
                            decision.getPopulation(), decision.getModelId().orElse("")))
                    .with("population", decision.getPopulation())
                    .with("modelId", decision.getModelId().orElse(""))
                    .with("sequence", decision.getSequence())
                    .with("kind", decision.getKind().name())
                    .with("explanation", decision.getExplanation())
                    .failedFor(decision.getGiveUp().map(GiveUpBasis::getWhy));
            cause.ifPresent(step::restingOn);
            decision.getSelection().ifPresent(basis -> compare(step, decision.getPopulation(), basis));
            return step.lasting(began.orElse(decision.getDecidedAt()), decision.getDecidedAt());
        });
    }

    /** The stories of those it was compared with meet in this one. */
    private static void compare(StepBuilder step, String population, SelectionBasis basis) {
        step.with("comparableTasks", basis.getComparableTasks());
        basis.getContenders().stream()
                .map(contender -> EventTrace.decide(population, contender.getModelId()))
                .limit(MOST_LINKS)
                .forEach(step::restingOn);
    }

    private static StepName name(ArchiveDecision decision) {
        return decision.getKind() == DecisionKind.SCORE_GIVEN_UP ? StepName.GIVE_UP : StepName.DECIDE;
    }
}
