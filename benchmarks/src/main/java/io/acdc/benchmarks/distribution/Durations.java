package io.acdc.benchmarks.distribution;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long items take: log-uniform between 0.1 and 60 seconds, divided by a scale.
 *
 * @param scale how many times faster than real evaluators
 */
record Durations(double scale, long randomSeed) {
    private static final double SHORTEST = 100;
    private static final double LONGEST = 60_000;

    /** Milliseconds of that many items, the same for the same seed. */
    List<Long> draw(int items) {
        Random random = new Random(randomSeed);
        return Stream.generate(() -> SHORTEST * Math.pow(LONGEST / SHORTEST, random.nextDouble()) / scale)
                .limit(items)
                .map(Math::round)
                .toList();
    }

    /** Mean of the distribution in milliseconds. */
    double mean() {
        return (LONGEST - SHORTEST) / Math.log(LONGEST / SHORTEST) / scale;
    }
}
