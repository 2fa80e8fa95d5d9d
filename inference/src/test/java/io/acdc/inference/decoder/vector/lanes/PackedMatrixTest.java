package io.acdc.inference.decoder.vector.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evolution.random.CounterRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedMatrixTest {
    private static final int ROWS = 6;
    private static final int COLUMNS = 5;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldMultiplyAndAddToWhatIsThere(int blocks) {
        // Given
        float[] upper = random("upper", 2 * COLUMNS);
        float[] lower = random("lower", (ROWS - 2) * COLUMNS);
        PackedMatrix matrix = PackedMatrix.stack(COLUMNS, upper, lower);
        float[] input = random("input", COLUMNS * Lanes.STRIDE);
        float[] output = random("output", matrix.paddedRows() * Lanes.STRIDE);
        float[] before = output.clone();

        // When
        matrix.multiplyAdd(input, output, blocks);

        // Then
        for (int row = 0; row < ROWS; row++) {
            for (int lane = 0; lane < blocks * Lanes.WIDTH; lane++) {
                float sum = before[row * Lanes.STRIDE + lane];
                for (int column = 0; column < COLUMNS; column++) {
                    float weight = row < 2 ? upper[row * COLUMNS + column] : lower[(row - 2) * COLUMNS + column];
                    sum = Math.fma(input[column * Lanes.STRIDE + lane], weight, sum);
                }
                assertThat(output[row * Lanes.STRIDE + lane]).isEqualTo(sum);
                assertThat(matrix.at(row, 1))
                        .isEqualTo(row < 2 ? upper[row * COLUMNS + 1] : lower[(row - 2) * COLUMNS + 1]);
            }
        }
    }

    private static float[] random(String name, int size) {
        CounterRandom random = CounterRandom.of(1, name);
        float[] values = new float[size];
        for (int index = 0; index < size; index++) {
            values[index] = (float) random.nextGaussian();
        }
        return values;
    }
}
