package io.acdc.benchmarks.distribution;

import io.acdc.benchmarks.distribution.Journal.Spell;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures of spells. */
final class Findings {
    private Findings() {}

    /** Share of the evaluators' time spent on items, from the first taking to the last: as long as there was work. */
    static double busyFraction(List<Spell> spells, int evaluators) {
        long begin = spells.getFirst().taken();
        long end = spells.getLast().taken();
        double busy = spells.stream()
                .mapToLong(spell -> Math.min(end, spell.done().orElse(end)) - spell.taken())
                .sum();
        return busy / evaluators / Math.max(1, end - begin);
    }

    /** The most items one evaluator took, divided by the fewest. */
    static double maxToMin(List<Integer> evaluatorOfEachItem) {
        Map<Integer, Integer> items =
                evaluatorOfEachItem.stream().collect(Collectors.toMap(who -> who, _ -> 1, Integer::sum));
        IntSummaryStatistics statistics =
                items.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        return (double) statistics.getMax() / statistics.getMin();
    }

    /** Median, 95th percentile and the longest. */
    static String waits(List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return "%.0f / %.0f / %.0f ms"
                .formatted(
                        at(sorted, 0.5),
                        at(sorted, 0.95),
                        Arrays.stream(sorted).max().orElse(0));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
