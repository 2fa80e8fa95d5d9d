package io.acdc.evalservice.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.acdc.evalservice.fixture.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkRecordTest {
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    /** Steps by a second at every look: the start is the first. */
    private final WorkRecord work = new WorkRecord(new SteppingClock(START, Duration.ofSeconds(1)));

    @Test
    void shouldBeIdleAtFirst() {
        // When
        WorkRecord.Snapshot snapshot = work.snapshot();

        // Then
        assertThat(snapshot).isEqualTo(new WorkRecord.Snapshot(START, 0, 0, Optional.empty()));
    }

    @Test
    void shouldTellTheShareOfTheTimeSpentOnWorkItems() {
        // When
        String result = work.during("r-1", () -> "done");
        work.addAnswers(125);

        // Then
        WorkRecord.Snapshot snapshot = work.snapshot();
        assertThat(result).isEqualTo("done");
        assertThat(snapshot.answers()).isEqualTo(125);
        assertThat(snapshot.busyFraction()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(snapshot.busyWith()).isEmpty();
    }

    @Test
    void shouldCountTheItemInHand() {
        // When
        WorkRecord.Snapshot inHand = work.during("r-1", work::snapshot);

        // Then
        assertThat(inHand.busyWith()).contains("r-1");
        assertThat(inHand.busyFraction()).isCloseTo(1.0 / 2, within(1e-9));
    }

    @Test
    void shouldNotStayBusyAfterAFailure() {
        // When
        assertThatThrownBy(() -> work.during("r-1", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        // Then
        assertThat(work.snapshot().busyWith()).isEmpty();
    }
}
