package io.acdc.mergeservice.breeding;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a population rests after failures: half a second, doubled with every further failure, at most half a minute.
 *
 * @param failures failures in a row
 * @param until when it goes on
 */
record Pause(int failures, Instant until) {
    static final Pause NONE = new Pause(0, Instant.MIN);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 6;

    Pause longer(Instant now) {
        Duration rest = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return new Pause(failures + 1, now.plus(rest.compareTo(LONGEST) < 0 ? rest : LONGEST));
    }

    boolean over(Instant now) {
        return !now.isBefore(until);
    }
}
