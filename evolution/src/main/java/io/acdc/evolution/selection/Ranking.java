package io.acdc.evolution.selection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Orders contenders by score. */
final class Ranking {
    private Ranking() {}

    /** The positions of the best {@code size}, best first; of equals the earlier one first. */
    static List<Integer> best(List<? extends Assessment> assessments, int size) {
        Integer[] order = new Integer[assessments.size()];
        Arrays.setAll(order, index -> index);
        Arrays.sort(
                order,
                Comparator.comparingDouble(
                                (Integer index) -> assessments.get(index).score())
                        .reversed());
        return List.of(order).subList(0, Math.min(size, order.length));
    }
}
