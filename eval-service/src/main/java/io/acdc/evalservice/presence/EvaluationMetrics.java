package io.acdc.evalservice.presence;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.EvaluatorRole;
import io.acdc.scoring.scorer.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Counters of what was evaluated: {@code acdc_evaluations_completed_total} and {@code acdc_gate_evaluations_total} by
 * outcome; by backend what it took: {@code acdc_tokens_prefilled_total}, {@code acdc_tokens_generated_total}, and the
 * times {@code acdc_queue_seconds}, {@code acdc_load_seconds} and {@code acdc_generation_seconds} of work items, those
 * without a load as {@code acdc_loads_spared_total}; {@code acdc_redeliveries_total} and
 * {@code acdc_items_returned_total}; and the gauge {@code acdc_evaluator_busy_fraction}.
 */
@ApplicationScoped
public class EvaluationMetrics {
    private final Counter scored;
    private final Counter failed;
    private final Counter gatePassed;
    private final Counter gateFailed;
    private final Counter redeliveries;
    private final Counter returned;
    private final MeterRegistry registry;

    EvaluationMetrics(MeterRegistry registry, WorkRecord work) {
        scored = registry.counter("acdc.evaluations.completed", "outcome", "scored");
        failed = registry.counter("acdc.evaluations.completed", "outcome", "failed");
        gatePassed = registry.counter("acdc.gate.evaluations", "outcome", "passed");
        gateFailed = registry.counter("acdc.gate.evaluations", "outcome", "failed");
        redeliveries = registry.counter("acdc.redeliveries");
        returned = registry.counter("acdc.items.returned");
        this.registry = registry;
        registry.gauge(
                "acdc.evaluator.busy.fraction",
                work,
                record -> record.snapshot().busyFraction());
    }

    /** An item was handed to this evaluator, and had been handed to somebody so many times, this one included. */
    public void delivered(int number) {
        if (number > 1) {
            redeliveries.increment();
        }
    }

    /** An item was handed back. */
    public void returned() {
        returned.increment();
    }

    /** Counts the evaluations of one work item that are on the log. */
    public void count(List<EvaluationCompleted> evaluations) {
        evaluations.forEach(this::count);
        evaluations.stream()
                .filter(evaluation -> evaluation.getEvaluator().getRole() == EvaluatorRole.SKILL)
                .findFirst()
                .ifPresent(first -> time(first, evaluations));
    }

    private void time(EvaluationCompleted first, List<EvaluationCompleted> evaluations) {
        Tags tags = Tags.of("backend", first.getBackend());
        registry.timer("acdc.queue", tags).record(millis(first.getQueueMillis()));
        registry.counter("acdc.tokens.prefilled", tags)
                .increment(evaluations.stream()
                        .mapToInt(EvaluationCompleted::getTokensIn)
                        .sum());
        registry.counter("acdc.tokens.generated", tags)
                .increment(evaluations.stream()
                        .mapToInt(EvaluationCompleted::getTokensOut)
                        .sum());
        registry.timer("acdc.generation", tags)
                .record(millis(evaluations.stream()
                        .mapToDouble(EvaluationCompleted::getGenerationMillis)
                        .sum()));
        if (first.getLoadMillis() > 0) {
            registry.timer("acdc.load", tags).record(millis(first.getLoadMillis()));
        } else if (!first.getWeightFingerprint().isEmpty()) {
            registry.counter("acdc.loads.spared", tags).increment();
        }
    }

    private static Duration millis(double millis) {
        return Duration.ofNanos(Math.round(Math.max(0, millis) * 1e6));
    }

    private void count(EvaluationCompleted evaluation) {
        if (evaluation.getEvaluator().getRole() == EvaluatorRole.GATE) {
            (Verdict.passes(evaluation.getScore()) ? gatePassed : gateFailed).increment();
        } else {
            (evaluation.getOutcome() == EvaluationOutcome.SCORED ? scored : failed).increment();
        }
    }
}
