package io.acdc.local.trace;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import io.acdc.schemas.tracing.EventTrace;
import io.acdc.schemas.tracing.TraceContext;
import io.acdc.tracing.step.Step;
import io.acdc.tracing.story.EvaluationSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The evaluations that one evaluator made of one work item. */
final class WorkDone {
    private final Map<String, EvaluationCompleted> evaluations = new LinkedHashMap<>();
    private Instant published = Instant.MIN;

    /** Of evaluations that came again the first counts. */
    void add(EvaluationCompleted evaluation, Instant timestamp) {
        if (evaluations.putIfAbsent(evaluation.getEvaluationId(), evaluation) == null && timestamp.isAfter(published)) {
            published = timestamp;
        }
    }

    /** When the last one was on the log. */
    Instant published() {
        return published;
    }

    TraceContext context() {
        return EventTrace.of(first());
    }

    /** @param items the work items that are still on the log */
    List<Step> steps(Map<String, EvaluationRequested> items) {
        Instant asked = Optional.ofNullable(items.get(first().getRequestId()))
                .map(EvaluationRequested::getRequestedAt)
                .orElseGet(this::asked);
        return EvaluationSteps.of(
                List.copyOf(evaluations.values()), asked, Optional.empty(), published, Optional.empty());
    }

    /** Work items are kept for days only; evaluations tell how long they waited. */
    private Instant asked() {
        double millis = first().getQueueMillis()
                + evaluations.values().stream()
                        .mapToDouble(EvaluationCompleted::getGenerationMillis)
                        .sum();
        return first().getCompletedAt().minus(Duration.ofNanos(Math.round(millis * 1e6)));
    }

    private EvaluationCompleted first() {
        return evaluations.values().iterator().next();
    }
}
