package io.acdc.inference.decoder.vector.lanes;

import java.util.Arrays;

/** output = weight × input + bias; the bias has one value for each row, or none for no bias at all. */
final class Projection {
    private final PackedMatrix weight;
    private final float[] bias;

    Projection(PackedMatrix weight, float... bias) {
        this.weight = weight;
        this.bias = bias;
    }

    float[] outputBuffer() {
        return Lanes.buffer(weight.paddedRows());
    }

    int paddedRows() {
        return weight.paddedRows();
    }

    /** output = this × input. */
    void apply(float[] input, float[] output, int blocks) {
        Arrays.fill(output, 0);
        for (int row = 0; row < bias.length; row++) {
            Arrays.fill(output, row * Lanes.STRIDE, (row + 1) * Lanes.STRIDE, bias[row]);
        }
        weight.multiplyAdd(input, output, blocks);
    }

    /** output += this × input. */
    void add(float[] input, float[] output, int blocks) {
        for (int row = 0; row < bias.length; row++) {
            for (int at = row * Lanes.STRIDE; at < (row + 1) * Lanes.STRIDE; at++) {
                output[at] += bias[row];
            }
        }
        weight.multiplyAdd(input, output, blocks);
    }
}
