package io.acdc.local.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.local.failure.AcdcFailure;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "250ms, 2026-05-01T11:59:59.750Z",
        "90s, 2026-05-01T11:58:30Z",
        "10m, 2026-05-01T11:50:00Z",
        "2H, 2026-05-01T10:00:00Z",
        "3d, 2026-04-28T12:00:00Z",
        "PT1H30M, 2026-05-01T10:30:00Z",
        "2026-04-30T10:00:00Z, 2026-04-30T10:00:00Z",
        "2026-04-30T12:00:00+02:00, 2026-04-30T10:00:00Z",
        "2026-04-30, 2026-04-30T00:00:00Z"
    })
    void shouldUnderstandTimesAsPeopleWriteThem(String text, Instant expected) {
        assertThat(Moment.parse(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "yesterday", "-5m", "2026-13-01"})
    void shouldSayWhatToWriteInstead(String text) {
        assertThatThrownBy(() -> Moment.parse(text, NOW))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining("'%s' is no time: write 10m".formatted(text));
    }

    @Test
    void shouldRefuseDurationsBeyondAllTimes() {
        assertThatThrownBy(() -> Moment.parse("PT99999999999999H", NOW)).isInstanceOf(AcdcFailure.class);
    }
}
