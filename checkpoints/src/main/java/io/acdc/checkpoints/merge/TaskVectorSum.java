package io.acdc.checkpoints.merge;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * base + scale · Σ wᵢ · τᵢ. With two parents of weights w and 1 − w it interpolates between their task vectors and
 * stretches the result a little, which keeps repeated merging from contracting the population.
 *
 * @param scale length of the merged task vector relative to the weighted sum; 1 leaves it as it is
 */
public record TaskVectorSum(double scale) implements Crossover {
    public static final String NAME = "task-vector-sum";
    public static final String SCALE = "scale";

    public TaskVectorSum {
        if (!Double.isFinite(scale)) {
            throw new IllegalArgumentException("scale must be finite, not " + scale);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SortedMap<String, Double> parameters() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(SCALE, scale)));
    }

    @Override
    public ElementMerge withWeights(double[] weights) {
        return new SumOfDifferences(ScaledDifferences.narrowed(weights), (float) scale);
    }
}
