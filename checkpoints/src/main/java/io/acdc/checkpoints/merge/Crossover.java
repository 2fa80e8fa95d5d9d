package io.acdc.checkpoints.merge;

import java.util.SortedMap;

/**
 * How task vectors (expert − base) become one that is added to the base. Parents' weights are not part of it: they stand
 * beside the parents in a recipe.
 */
public sealed interface Crossover permits TaskVectorMean, TaskVectorSum {
    /** The operator's name in events and recipes. */
    String name();

    /** Parameters by name. */
    SortedMap<String, Double> parameters();

    /** The arithmetic for parents of these weights, at least one. */
    ElementMerge withWeights(double[] weights);
}
