package io.acdc.training.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
    @Test
    void shouldFallFromTheRateToTheFloor() {
        // Given
        LearningRate rate = LearningRate.cosine(2.0, 0.1, 101);

        // Then
        assertThat(rate.at(0)).isCloseTo(2.0, within(1e-9));
        assertThat(rate.at(50)).isCloseTo(1.1, within(1e-9));
        assertThat(rate.at(100)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void shouldRiseDuringWarmUp() {
        // Given
        LearningRate rate = LearningRate.constant(1.0).withWarmUp(4);

        // Then
        assertThat(rate.at(0)).isEqualTo(0.25);
        assertThat(rate.at(3)).isEqualTo(1.0);
        assertThat(rate.at(1000)).isEqualTo(1.0);
    }
}
