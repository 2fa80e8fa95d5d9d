package io.acdc.local.replay;

import io.acdc.schemas.topics.Topics;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How far a replay has come, said in place when it takes long and somebody watches. Confined to one thread. */
public final class Progress {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int RECORDS_BETWEEN_LOOKS = 10_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Optional<PrintStream> out;
    private final LongSupplier clock;
    private final long begun;
    private long lastSaid;
    private long records;
    private long evaluations;
    private boolean said;

    /**
     * @param out empty where nobody watches
     * @param clock in nanoseconds
     */
    Progress(Optional<PrintStream> out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.lastSaid = begun;
    }

    /** Said on a terminal's error output; silent elsewhere. */
    public static Progress ofThisTerminal() {
        boolean watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Progress(watched ? Optional.of(System.err) : Optional.empty(), System::nanoTime);
    }

    /** A record was replayed. */
    void read(ConsumerRecord<?, ?> record) {
        records++;
        evaluations += record.topic().equals(Topics.EVALUATIONS_COMPLETED.name()) ? 1 : 0;
        if (records % RECORDS_BETWEEN_LOOKS == 0) {
            say();
        }
    }

    /** Evaluations replayed so far. */
    long evaluations() {
        return evaluations;
    }

    /** Time since the beginning. */
    double seconds() {
        return (clock.getAsLong() - begun) / NANOS_PER_SECOND;
    }

    /** Clears the line. */
    public void end() {
        if (said) {
            out.ifPresent(stream -> stream.print("\r\u001b[K"));
        }
    }

    private void say() {
        long now = clock.getAsLong();
        if (now - lastSaid >= PATIENCE_NANOS) {
            lastSaid = now;
            said = true;
            out.ifPresent(stream -> stream.printf(
                    Locale.ROOT, "\r%,d evaluations, %,.0f a second\u001b[K", evaluations, evaluations / seconds()));
        }
    }
}
