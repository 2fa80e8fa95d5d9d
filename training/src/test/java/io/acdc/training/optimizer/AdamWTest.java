package io.acdc.training.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamWTest {
    private static final AdamW.Settings NO_DECAY = new AdamW.Settings(0.9, 0.98, 0.0, 1.0);

    @Test
    void shouldMoveEveryParameterByTheRateInTheFirstStep() {
        // Given: bias correction makes the first step the sign of the gradient
        float[] parameters = {1f, 1f};
        AdamW optimizer = new AdamW(NO_DECAY, new boolean[2]);

        // When
        optimizer.step(parameters, new float[] {0.5f, -0.001f}, 0.1);

        // Then
        assertThat(parameters[0]).isCloseTo(0.9f, within(1e-5f));
        assertThat(parameters[1]).isCloseTo(1.1f, within(1e-5f));
    }

    @Test
    void shouldPullOnlyChosenParametersTowardsZero() {
        // Given
        float[] parameters = {2f, 2f};
        AdamW optimizer = new AdamW(new AdamW.Settings(0.9, 0.98, 0.5, 1.0), new boolean[] {true, false});

        // When
        optimizer.step(parameters, new float[2], 0.1);

        // Then
        assertThat(parameters).containsExactly(1.9f, 2f);
    }

    @Test
    void shouldMakeTheSameStepForAllGradientsBeyondTheClip() {
        // Given
        float[] large = {0f, 0f};
        float[] huge = {0f, 0f};
        AdamW first = new AdamW(NO_DECAY, new boolean[2]);
        AdamW second = new AdamW(NO_DECAY, new boolean[2]);

        // When: the second step's momentum would differ without clipping
        for (float[] direction : new float[][] {{3f, 4f}, {4f, -3f}}) {
            first.step(large, direction, 0.1);
            second.step(huge, new float[] {1000 * direction[0], 1000 * direction[1]}, 0.1);
        }

        // Then
        assertThat(huge).containsExactly(large, within(1e-6f));
    }

    @Test
    void shouldFindTheMinimumOfAParabola() {
        // Given
        float[] parameters = {5f};
        AdamW optimizer = new AdamW(NO_DECAY, new boolean[1]);
        LearningRate rate = LearningRate.cosine(0.3, 0.01, 200);

        // When
        for (int step = 0; step < 200; step++) {
            optimizer.step(parameters, new float[] {2 * (parameters[0] - 2)}, rate.at(step));
        }

        // Then
        assertThat(parameters[0]).isCloseTo(2f, within(0.05f));
    }

    @Test
    void shouldStopAtAGradientThatIsNotFinite() {
        AdamW optimizer = new AdamW(NO_DECAY, new boolean[1]);

        assertThatThrownBy(() -> optimizer.step(new float[1], new float[] {Float.NaN}, 0.1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("not finite");
    }
}
