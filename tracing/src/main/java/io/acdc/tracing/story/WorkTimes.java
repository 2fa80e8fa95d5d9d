package io.acdc.tracing.story;

import io.acdc.events.EvaluationCompleted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When an evaluator did what with a work item. Evaluations tell durations, from which the moments follow.
 *
 * @param asked when the archive asked
 * @param taken when the evaluator began
 * @param loadBegan when it began to load the weights; not before it took the item
 * @param generationBegan when the model began to write
 * @param generationEnded when it had written everything
 * @param scored when the last answer was judged
 * @param published when the last evaluation was on the log
 */
record WorkTimes(
        Instant asked,
        Instant taken,
        Instant loadBegan,
        Instant generationBegan,
        Instant generationEnded,
        Instant scored,
        Instant published) {

    static WorkTimes of(
            List<EvaluationCompleted> evaluations, Instant asked, Optional<Instant> taken, Instant published) {
        EvaluationCompleted first = evaluations.getFirst();
        Instant generation = asked.plus(millis(first.getQueueMillis()));
        Instant load = generation.minus(millis(first.getLoadMillis()));
        Instant began = taken.orElse(later(load, asked));
        Instant scored = evaluations.stream()
                .map(EvaluationCompleted::getCompletedAt)
                .max(Instant::compareTo)
                .orElse(published);
        double generationMillis = evaluations.stream()
                .mapToDouble(EvaluationCompleted::getGenerationMillis)
                .sum();
        Instant generated = earlier(generation.plus(millis(generationMillis)), later(scored, generation));
        return new WorkTimes(
                asked,
                began,
                later(load, began),
                later(generation, began),
                generated,
                scored,
                later(published, scored));
    }

    boolean loaded() {
        return loadBegan.isBefore(generationBegan);
    }

    boolean generated() {
        return generationBegan.isBefore(generationEnded);
    }

    private static Duration millis(double millis) {
        return Duration.ofNanos(Math.round(millis * 1e6));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
