package io.acdc.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a dead child is started again.
 *
 * @param allowed restarts allowed within the window
 * @param window how long a death counts
 * @param firstDelay pause before the first restart in the window; doubles with each further one
 * @param longestDelay upper limit of the pause
 */
public record RestartPolicy(int allowed, Duration window, Duration firstDelay, Duration longestDelay) {

    /** Seven restarts in two minutes, from a quarter of a second to five seconds apart. */
    public static RestartPolicy standard() {
        return new RestartPolicy(7, Duration.ofMinutes(2), Duration.ofMillis(250), Duration.ofSeconds(5));
    }

    /**
     * The pause before the next start, or empty when the child died too often.
     *
     * @param deaths times of all deaths so far, the latest included
     * @param now the present
     */
    public Optional<Duration> delayAfter(List<Instant> deaths, Instant now) {
        long recent =
                deaths.stream().filter(death -> death.plus(window).isAfter(now)).count();
        return recent > allowed ? Optional.empty() : Optional.of(delay(recent));
    }

    private Duration delay(long recent) {
        Duration doubled = firstDelay.multipliedBy(1L << Math.max(0, recent - 1));
        return doubled.compareTo(longestDelay) > 0 ? longestDelay : doubled;
    }
}
