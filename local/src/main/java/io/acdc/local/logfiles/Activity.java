package io.acdc.local.logfiles;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Tells a waiting user, every few seconds, how far it is. Says nothing where nobody waits or it is soon over. */
public final class Activity {
    private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();
    /** Looking at the clock for every record would cost more than the record. */
    private static final int STRIDE = 1024;

    private final String verb;
    private final PrintStream out;
    private final boolean watched;
    private long records;
    private long lastSaid = System.nanoTime();

    private Activity(String verb, PrintStream out, boolean watched) {
        this.verb = verb;
        this.out = out;
        this.watched = watched;
    }

    /**
     * An activity that is told of where somebody sits before a terminal.
     *
     * @param verb what is done to the records, such as {@code exported}
     */
    public static Activity onTerminal(String verb, PrintStream out) {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Activity(verb, out, terminal);
    }

    /** An activity nobody watches. */
    public static Activity unwatched() {
        return new Activity("", System.err, false);
    }

    void step(String topic) {
        records++;
        if (watched && records % STRIDE == 0 && System.nanoTime() - lastSaid > PAUSE_NANOS) {
            lastSaid = System.nanoTime();
            out.println("acdc: %s %,d records, now of %s".formatted(verb, records, topic));
        }
    }
}
