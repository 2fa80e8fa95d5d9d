package io.acdc.evolution.taskforce;

import java.math.BigInteger;
import java.util.List;

/**
 * The subset with the best coverage, by trying all; of equals the first in lexicographic order. Published as method
 * {@code optimal}, golden {@code taskforce/cases.json}.
 *
 * @param maximumSubsets refuses to start where there are more subsets than this
 */
public record OptimalCover(long maximumSubsets) implements TaskForceRule {
    /** Up to ten million subsets: 8 of 27 candidates, well under a second in practice. */
    public static final OptimalCover DEFAULT = new OptimalCover(10_000_000);

    /**
     * @throws IllegalArgumentException also if there are more subsets than {@code maximumSubsets}
     */
    @Override
    public TaskForce choose(List<Candidate> candidates, int size) {
        int chosen = Math.min(TaskForceRule.requireSize(size), candidates.size());
        BigInteger subsets = subsets(candidates.size(), chosen);
        if (subsets.compareTo(BigInteger.valueOf(maximumSubsets)) > 0) {
            throw new IllegalArgumentException("the best " + chosen + " of " + candidates.size() + " models means "
                    + subsets + " subsets, more than " + maximumSubsets + "; use greedy cover or fewer candidates");
        }
        return TaskForce.of(new SubsetSearch(candidates, chosen).best(), candidates);
    }

    private static BigInteger subsets(int candidates, int chosen) {
        BigInteger subsets = BigInteger.ONE;
        for (int i = 1; i <= chosen; i++) {
            subsets = subsets.multiply(BigInteger.valueOf(candidates - chosen + i))
                    .divide(BigInteger.valueOf(i));
        }
        return subsets;
    }
}
