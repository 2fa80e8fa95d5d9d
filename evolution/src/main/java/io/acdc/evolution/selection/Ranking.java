package io.acdc.evolution.selection;

import java.util.ArrayList;
import java.util.List;

/** Orders contenders by score. */
final class Ranking {
    private Ranking() {}

    /** The positions of the best {@code size}, best first; of equals the earlier one first. */
    static List<Integer> best(List<? extends Assessment> assessments, int size) {
        double[] scores = new double[assessments.size()];
        for (int index = 0; index < scores.length; index++) {
            scores[index] = assessments.get(index).score();
        }
        List<Integer> best = new ArrayList<>(Math.min(size, scores.length));
        for (int index : StableOrder.descending(scores)) {
            if (best.size() == size) {
                break;
            }
            best.add(index);
        }
        return best;
    }
}
