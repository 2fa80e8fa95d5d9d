package io.acdc.evalservice.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** How much this evaluator has done since it started. One thread works, any thread may look. */
public final class WorkRecord {
    /**
     * A look at the record.
     *
     * @param startedAt when the evaluator started
     * @param answers answers given since then
     * @param busyFraction share of the time since then spent on work items, 0 to 1
     * @param busyWith the work item in hand
     */
    public record Snapshot(Instant startedAt, long answers, double busyFraction, Optional<String> busyWith) {}

    private record Item(String requestId, Instant begun) {}

    private final InstantSource clock;
    private final Instant startedAt;
    private Optional<Item> current = Optional.empty();
    private Duration busy = Duration.ZERO;
    private long answers;

    public WorkRecord(InstantSource clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Does the work and counts its time, whatever comes of it. */
    public <T> T during(String requestId, Supplier<T> work) {
        begin(requestId);
        try {
            return work.get();
        } finally {
            end();
        }
    }

    public synchronized void addAnswers(int count) {
        answers += count;
    }

    public synchronized Snapshot snapshot() {
        Instant now = clock.instant();
        Duration inHand =
                current.map(item -> Duration.between(item.begun(), now)).orElse(Duration.ZERO);
        double total = Math.max(1, Duration.between(startedAt, now).toNanos());
        double fraction = Math.clamp(busy.plus(inHand).toNanos() / total, 0, 1);
        return new Snapshot(startedAt, answers, fraction, current.map(Item::requestId));
    }

    private synchronized void begin(String requestId) {
        current = Optional.of(new Item(requestId, clock.instant()));
    }

    private synchronized void end() {
        current.ifPresent(item -> busy = busy.plus(Duration.between(item.begun(), clock.instant())));
        current = Optional.empty();
    }
}
