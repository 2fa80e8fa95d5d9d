package io.acdc.evolution.pool;

import io.acdc.evolution.skill.PassMark;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many of the models that answered a task passed it.
 *
 * @param passes models that passed
 * @param evaluated models that have a score for it
 */
public record PassCount(int passes, int evaluated) {
    /** Nobody has answered yet. */
    public static final PassCount NONE = new PassCount(0, 0);

    /**
     * @throws IllegalArgumentException if the passes are not between 0 and the evaluations
     */
    public PassCount {
        if (passes < 0 || passes > evaluated) {
            throw new IllegalArgumentException(
                    passes + " passes in " + evaluated + " evaluations; passes must be from 0 to the evaluations");
        }
    }

    /** Over the models that have a score for the task. Golden {@code tasks/pool_functions.json}, {@code pass_rates}. */
    public static PassCount of(String taskId, Collection<Map<String, Double>> scoresByModel, PassMark passMark) {
        return scoresByModel.stream()
                .flatMap(scores -> Optional.ofNullable(scores.get(taskId)).stream())
                .reduce(NONE, (count, score) -> count.plus(passMark.passes(score)), PassCount::plus);
    }

    /** With one more evaluation. */
    public PassCount plus(boolean passed) {
        return new PassCount(passes + (passed ? 1 : 0), evaluated + 1);
    }

    /** Both together. */
    public PassCount plus(PassCount other) {
        return new PassCount(passes + other.passes, evaluated + other.evaluated);
    }

    /** Share of the answering models that passed, 0..1; empty if nobody answered. */
    public OptionalDouble rate() {
        return evaluated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) passes / evaluated);
    }

    /** Whether somebody answered and nobody passed. */
    public boolean impossible() {
        return evaluated > 0 && passes == 0;
    }
}
