package io.acdc.local.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The rate of a growing count over a sliding window. */
public final class RateMeter {
    private record Sample(Instant at, long count) {}

    private final Duration window;
    private final Deque<Sample> samples = new ArrayDeque<>();

    public RateMeter(Duration window) {
        this.window = window;
    }

    /** Notes the count and returns the rate per second over the window; 0 with the first sample. */
    public double sample(Instant now, long count) {
        samples.addLast(new Sample(now, count));
        while (samples.size() > 2 && samples.getFirst().at().plus(window).isBefore(now)) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        double seconds = Duration.between(first.at(), now).toMillis() / 1000.0;
        return seconds > 0 ? (count - first.count()) / seconds : 0;
    }
}
