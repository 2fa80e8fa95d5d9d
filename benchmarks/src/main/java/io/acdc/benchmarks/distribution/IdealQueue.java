package io.acdc.benchmarks.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one queue without any delays would do: whoever is free takes the item that waits longest.
 *
 * @param slowness of each evaluator
 */
record IdealQueue(List<Double> slowness) {
    /**
     * Who takes each item, and how long it waits.
     *
     * @param evaluator the evaluator's number
     * @param waited milliseconds
     */
    record Taking(int evaluator, double waited) {}

    /**
     * @param arrivals when each item arrives, in milliseconds, ascending
     * @param millis how long each takes at slowness 1
     */
    List<Taking> run(List<Double> arrivals, List<Long> millis) {
        double[] free = new double[slowness.size()];
        List<Taking> takings = new ArrayList<>();
        for (int item = 0; item < millis.size(); item++) {
            int next = IntStream.range(0, free.length)
                    .boxed()
                    .min(Comparator.comparingDouble(evaluator -> free[evaluator]))
                    .orElseThrow();
            double taken = Math.max(arrivals.get(item), free[next]);
            free[next] = taken + millis.get(item) * slowness.get(next);
            takings.add(new Taking(next, taken - arrivals.get(item)));
        }
        return takings;
    }
}
