package io.acdc.inferenceserver.weights;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inferenceserver.completion.Completion;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CanaryReadingTest {
    private static final TokenSequence PROMPT = TokenSequence.of(1, 2, 3);
    private static final CanaryReading READING = reading(List.of(-0.5, -1.25), 7, 8);

    @Test
    void shouldHaveTheSameFingerprintForTheSameReading() {
        assertThat(reading(List.of(-0.5, -1.25), 7, 8)).isEqualTo(READING);
    }

    @Test
    void shouldGrantSumsInAnotherOrderTheirRounding() {
        // Given
        CanaryReading rounded = reading(List.of(-0.51, -1.24), 7, 8);

        // When / Then
        assertThat(rounded.matches(READING)).isTrue();
        assertThat(rounded.fingerprint()).isNotEqualTo(READING.fingerprint());
    }

    @Test
    void shouldMatchNeitherOtherTokensNorOtherProbabilities() {
        assertThat(reading(List.of(-0.5, -1.25), 7, 9).matches(READING)).isFalse();
        assertThat(reading(List.of(-0.5, -1.35), 7, 8).matches(READING)).isFalse();
        assertThat(reading(List.of(), 7, 8).matches(READING)).isFalse();
    }

    @Test
    void shouldMatchByTokensWhereTheServerTellsNoProbabilities() {
        assertThat(reading(List.of(), 7, 8).matches(reading(List.of(), 7, 8))).isTrue();
    }

    private static CanaryReading reading(List<Double> logProbabilities, int... tokens) {
        return CanaryReading.of(
                PROMPT, new Completion(TokenSequence.of(tokens), logProbabilities, false, OptionalInt.empty()));
    }
}
