package io.acdc.evolution.selection;

import java.util.List;
import java.util.stream.IntStream;

/** Orders contenders by score. */
final class Ranking {
    private Ranking() {}

    /** The positions of the best {@code size}, best first; of equals the earlier one first. */
    static List<Integer> best(List<? extends Assessment> assessments, int size) {
        double[] scores = assessments.stream().mapToDouble(Assessment::score).toArray();
        return IntStream.of(descending(scores)).limit(size).boxed().toList();
    }

    /** Insertion sort: stable, without boxing, and quick for the few contenders there are. */
    private static int[] descending(double[] scores) {
        int[] order = new int[scores.length];
        for (int index = 0; index < scores.length; index++) {
            int place = index;
            while (place > 0 && scores[order[place - 1]] < scores[index]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = index;
        }
        return order;
    }
}
