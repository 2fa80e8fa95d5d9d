package io.acdc.evaluatorkit.intake;

import java.time.Duration;
import java.util.function.Consumer;

/** Pauses between tries, each twice as long as the one before, up to half a minute. For one thread. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration next = FIRST;

    /** Says the first time, and whenever the longest pause is reached, what is waited for. */
    void pause(String away, Consumer<String> console) throws InterruptedException {
        if (next.equals(FIRST) || next.equals(LONGEST)) {
            console.accept("waiting: " + away);
        }
        Thread.sleep(next);
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
    }
}
