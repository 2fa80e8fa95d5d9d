package io.acdc.evaluatorkit.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** How much an evaluator has done since it started. Safe for use by several threads. */
public final class Activity {
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(15);

    /**
     * A look at it.
     *
     * @param startedAt when the evaluator started
     * @param evaluations given since then
     * @param busyFraction share of the time since then with work in hand, 0 to 1
     */
    public record Snapshot(Instant startedAt, long evaluations, double busyFraction) {}

    private final InstantSource clock;
    private final Instant startedAt;
    private Instant lastBeat;
    private Instant busySince = Instant.EPOCH;
    private Duration busy = Duration.ZERO;
    private int working;
    private long evaluations;

    public Activity(InstantSource clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
        this.lastBeat = startedAt;
    }

    /** Does the work and counts its time, whatever comes of it. */
    public <T> T during(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    public synchronized void add(int count) {
        evaluations += count;
    }

    /** The loop that takes work has come round. */
    public synchronized void beat() {
        lastBeat = clock.instant();
    }

    /** Whether the loop that takes work came round lately. */
    public synchronized boolean isBeating() {
        return Duration.between(lastBeat, clock.instant()).compareTo(LONGEST_ROUND) < 0;
    }

    public synchronized Snapshot snapshot() {
        Instant now = clock.instant();
        Duration all = working > 0 ? busy.plus(Duration.between(busySince, now)) : busy;
        double total = Math.max(1, Duration.between(startedAt, now).toNanos());
        return new Snapshot(startedAt, evaluations, Math.clamp(all.toNanos() / total, 0, 1));
    }

    private synchronized void begin() {
        if (working++ == 0) {
            busySince = clock.instant();
        }
    }

    private synchronized void end() {
        if (--working == 0) {
            busy = busy.plus(Duration.between(busySince, clock.instant()));
        }
    }
}
