package io.acdc.benchmarks.agreement;

import java.util.Arrays;

/** Root-mean-square normalisation. */
final class ExactNorm {
    private final float[] gain;
    private final double epsilon;

    ExactNorm(float[] gain, double epsilon) {
        this.gain = gain;
        this.epsilon = epsilon;
    }

    double[] apply(double[] input) {
        double[] output = input.clone();
        apply(output, 0);
        return output;
    }

    /** In place, from a feature on. */
    void apply(double[] features, int first) {
        double squares = Arrays.stream(features, first, first + gain.length)
                .map(value -> value * value)
                .sum();
        double root = Math.sqrt(squares / gain.length + epsilon);
        for (int feature = 0; feature < gain.length; feature++) {
            features[first + feature] *= gain[feature] / root;
        }
    }
}
