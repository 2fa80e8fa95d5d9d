package io.acdc.inference.decoder.vector.math;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.incubator.vector.FloatVector;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VectorMathTest {

    @Test
    void shouldExponentiateWithinTwoUnitsInTheLastPlace() {
        for (float x = -87; x <= 88; x += 0.00371f) {
            // When
            float actual = exp(x);

            // Then
            float expected = (float) StrictMath.exp(x);
            assertThat(actual).as("exp(%s)", x).isCloseTo(expected, Offset.offset(2 * Math.ulp(expected)));
        }
    }

    @Test
    void shouldKeepNotANumber() {
        assertThat(exp(Float.NaN)).isNaN();
    }

    @Test
    void shouldExponentiateZeroExactly() {
        assertThat(exp(0)).isEqualTo(1);
    }

    @Test
    void shouldVanishForMaskedScores() {
        assertThat(exp(Float.NEGATIVE_INFINITY)).isBetween(0f, 1e-37f);
    }

    private static float exp(float x) {
        return VectorMath.exp(FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, x))
                .lane(0);
    }
}
