package io.acdc.inference.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RotaryPositionsTest {
    /** As in Llama 3.2 1B. */
    private static final RotaryPositions LLAMA3 =
            new RotaryPositions(500_000, new RotaryScaling.Llama3(32, 1, 4, 8192));

    private static final float[] PLAIN = RotaryPositions.of(500_000).frequencies(64);

    /** Numbers of the formula of transformers' modeling_rope_utils, computed apart from this code. */
    @Test
    void shouldScaleAsLlama3Does() {
        // When
        float[] frequencies = LLAMA3.frequencies(64);

        // Then
        assertThat(frequencies).hasSize(32);
        assertClose(frequencies[0], 1);
        assertClose(frequencies[14], PLAIN[14]);
        assertClose(frequencies[15], 1.2905479e-3);
        assertClose(frequencies[16], 4.2955680e-4);
        assertClose(frequencies[18], PLAIN[18] / 32);
        assertClose(frequencies[31], 9.418307e-8);
    }

    @Test
    void shouldPressAllPositionsTogether() {
        float[] frequencies = new RotaryPositions(500_000, new RotaryScaling.Linear(4)).frequencies(64);

        assertClose(frequencies[0], 0.25);
        assertClose(frequencies[31], PLAIN[31] / 4.0);
    }

    @Test
    void shouldRefuseNumbersThatMakeNoScaling() {
        assertThatThrownBy(() -> new RotaryScaling.Linear(0.5)).hasMessageContaining("factor is 0.5");
        assertThatThrownBy(() -> new RotaryScaling.Llama3(8, 4, 1, 8192)).hasMessageContaining("low_freq_factor");
        assertThatThrownBy(() -> RotaryPositions.of(0)).hasMessageContaining("rope_theta is 0.0");
    }

    private static void assertClose(float actual, double expected) {
        assertThat((double) actual).isCloseTo(expected, Percentage.withPercentage(1e-3));
    }
}
