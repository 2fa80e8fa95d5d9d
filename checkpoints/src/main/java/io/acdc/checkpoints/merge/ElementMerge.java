package io.acdc.checkpoints.merge;

/**
 * A merge that treats every element alike. Implementations use separate multiplications and additions in a fixed order
 * and no sums across elements: the same bits with and without vector instructions.
 */
@FunctionalInterface
public interface ElementMerge {
    /**
     * @param base values of the base
     * @param parents values of each parent, in the recipe's order
     * @param count elements to merge, from the start of each array
     * @param child receives the result
     */
    void merge(float[] base, float[][] parents, int count, float[] child);
}
