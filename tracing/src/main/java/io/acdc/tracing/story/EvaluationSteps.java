package io.acdc.tracing.story;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.schemas.tracing.EventTrace;
import io.acdc.schemas.tracing.ModelTrace;
import io.acdc.schemas.tracing.StepName;
import io.acdc.schemas.tracing.TraceContext;
import io.acdc.tracing.step.Step;
import io.acdc.tracing.step.StepBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What one evaluator made of one work item, told from its evaluations. */
public final class EvaluationSteps {
    private final List<EvaluationCompleted> evaluations;
    private final EvaluationCompleted first;
    private final WorkTimes times;
    private final TraceContext asked;

    private EvaluationSteps(List<EvaluationCompleted> evaluations, WorkTimes times, TraceContext asked) {
        this.evaluations = evaluations;
        this.first = evaluations.getFirst();
        this.times = times;
        this.asked = asked;
    }

    /**
     * The steps, the whole before its parts; none of no evaluations.
     *
     * @param evaluations all of one work item by one instance
     * @param asked when the work item was asked
     * @param taken when the evaluator took it; empty to tell it from the evaluations
     * @param published when the last one was on the log
     * @param cause the step the work item came with; empty for the archive's asking
     */
    public static List<Step> of(
            List<EvaluationCompleted> evaluations,
            Instant asked,
            Optional<Instant> taken,
            Instant published,
            Optional<TraceContext> cause) {
        if (evaluations.isEmpty()) {
            return List.of();
        }
        WorkTimes times = WorkTimes.of(evaluations, asked, taken, published);
        return new EvaluationSteps(evaluations, times, cause.orElseGet(() -> EventTrace.asked(evaluations.getFirst())))
                .steps();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(part(StepName.TAKE, asked).lasting(times.asked(), times.taken()));
        steps.add(whole());
        if (times.loaded()) {
            steps.add(part(StepName.LOAD, EventTrace.of(first)).lasting(times.loadBegan(), times.generationBegan()));
        }
        if (times.generated()) {
            steps.add(part(StepName.GENERATE, EventTrace.of(first))
                    .with("tokensIn", sum(EvaluationCompleted::getTokensIn))
                    .with("tokensOut", sum(EvaluationCompleted::getTokensOut))
                    .lasting(times.generationBegan(), times.generationEnded()));
            steps.add(part(StepName.SCORE, EventTrace.of(first)).lasting(times.generationEnded(), times.scored()));
        }
        steps.add(part(StepName.PUBLISH, EventTrace.of(first)).lasting(times.scored(), times.published()));
        return steps;
    }

    private Step whole() {
        return new StepBuilder(StepName.EVALUATE, EventTrace.of(first))
                .after(asked)
                .with("population", first.getPopulation())
                .with("modelId", first.getModelId())
                .with("requestId", first.getRequestId())
                .with("evaluatorKind", first.getEvaluator().getKind())
                .with("evaluatorVersion", first.getEvaluator().getVersion())
                .with("instance", first.getEvaluator().getInstance())
                .with("backend", first.getBackend())
                .with("device", first.getDevice())
                .with("weightFingerprint", first.getWeightFingerprint())
                .with("evaluations", evaluations.size())
                .with("failed", failed().size())
                .failedFor(failure())
                .lasting(times.taken(), times.published());
    }

    /** An item failed when no answer could be scored. */
    private Optional<String> failure() {
        return failed().size() < evaluations.size()
                ? Optional.empty()
                : first.getFailure().or(() -> Optional.of("no answer could be scored"));
    }

    private List<EvaluationCompleted> failed() {
        return evaluations.stream()
                .filter(evaluation -> evaluation.getOutcome() == EvaluationOutcome.FAILED)
                .toList();
    }

    private long sum(ToIntFunction<EvaluationCompleted> count) {
        return evaluations.stream().mapToInt(count).sum();
    }

    private StepBuilder part(StepName name, TraceContext parent) {
        TraceContext context = new ModelTrace(EventTrace.of(first).traceId())
                .step(name, first.getRequestId(), first.getEvaluator().getInstance());
        return new StepBuilder(name, context).after(parent);
    }
}
