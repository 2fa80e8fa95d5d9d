package io.acdc.local.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateMeterTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldMeasureOverTheWindowOnly() {
        // Given
        RateMeter meter = new RateMeter(Duration.ofSeconds(10));
        double first = meter.sample(START, 0);
        meter.sample(START.plusSeconds(10), 1000);

        // When
        double slower = meter.sample(START.plusSeconds(20), 1100);
        double slowest = meter.sample(START.plusSeconds(30), 1100);

        // Then
        assertThat(first).isZero();
        assertThat(slower).isEqualTo(10);
        assertThat(slowest).isZero();
    }
}
