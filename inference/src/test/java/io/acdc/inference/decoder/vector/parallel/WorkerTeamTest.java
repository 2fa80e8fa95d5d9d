package io.acdc.inference.decoder.vector.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerTeamTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void shouldDoEveryPieceOnceAgainAndAgain(int threads) {
        try (WorkerTeam team = new WorkerTeam(threads)) {
            for (int count = 0; count < 300; count++) {
                // Given
                AtomicIntegerArray times = new AtomicIntegerArray(count);

                // When
                team.run(count, times::incrementAndGet);

                // Then
                for (int piece = 0; piece < count; piece++) {
                    assertThat(times.get(piece)).isEqualTo(1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void shouldPassOnWhatAPieceThrew(int threads) {
        try (WorkerTeam team = new WorkerTeam(threads)) {
            assertThatThrownBy(() -> team.run(20, piece -> {
                        if (piece == 7) {
                            throw new IllegalStateException("piece 7");
                        }
                    }))
                    .hasMessage("piece 7");
        }
    }

    @Test
    void shouldGoOnWorkingAfterAFailure() {
        try (WorkerTeam team = new WorkerTeam(2)) {
            // Given
            assertThatThrownBy(() -> team.run(5, _ -> {
                        throw new IllegalStateException("always");
                    }))
                    .hasMessage("always");
            AtomicInteger done = new AtomicInteger();

            // When
            team.run(50, _ -> done.incrementAndGet());

            // Then
            assertThat(done).hasValue(50);
        }
    }
}
