package io.acdc.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final RestartPolicy policy =
            new RestartPolicy(3, Duration.ofMinutes(1), Duration.ofMillis(100), Duration.ofMillis(300));

    @Test
    void shouldDoubleTheDelayWithEachDeathUpToTheLongest() {
        // Given
        List<Instant> once = deaths(1, NOW);

        // When // Then
        assertThat(policy.delayAfter(once, NOW)).contains(Duration.ofMillis(100));
        assertThat(policy.delayAfter(deaths(2, NOW), NOW)).contains(Duration.ofMillis(200));
        assertThat(policy.delayAfter(deaths(3, NOW), NOW)).contains(Duration.ofMillis(300));
    }

    @Test
    void shouldGiveUpWhenTheDeathsInTheWindowExceedTheAllowed() {
        // Given
        List<Instant> four = deaths(4, NOW);

        // When // Then
        assertThat(policy.delayAfter(four, NOW)).isEmpty();
    }

    @Test
    void shouldForgetDeathsOlderThanTheWindow() {
        // Given
        List<Instant> longAgo = deaths(50, NOW.minusSeconds(61));

        // When // Then
        assertThat(policy.delayAfter(longAgo, NOW)).contains(Duration.ofMillis(100));
    }

    private static List<Instant> deaths(int count, Instant when) {
        return Collections.nCopies(count, when);
    }
}
