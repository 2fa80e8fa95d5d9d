package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Weights;

/** Root-mean-square normalisation of a token's features, times a learned gain for each of them. */
final class Norm {
    private final float[] gain;
    private final float epsilon;

    private Norm(float[] gain, double epsilon) {
        this.gain = gain;
        this.epsilon = (float) epsilon;
    }

    static Norm load(String name, int size, DecoderShape shape, Weights weights) {
        return new Norm(weights.values(name, size).clone(), shape.normEpsilon());
    }

    /** Normalises features that begin at {@code from} and writes them from {@code to} on. */
    void apply(float[] input, int from, float[] output, int to) {
        float squares = 0;
        for (int feature = 0; feature < gain.length; feature++) {
            float value = input[from + feature];
            squares = Math.fma(value, value, squares);
        }
        float scale = 1 / (float) Math.sqrt(squares / (float) gain.length + epsilon);
        for (int feature = 0; feature < gain.length; feature++) {
            output[to + feature] = input[from + feature] * scale * gain[feature];
        }
    }
}
