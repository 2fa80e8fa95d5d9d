package io.acdc.inference.decoder.vector.lanes;

import static io.acdc.inference.decoder.vector.lanes.Lanes.SPECIES;
import static io.acdc.inference.decoder.vector.lanes.Lanes.STRIDE;
import static io.acdc.inference.decoder.vector.lanes.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;

/** Root-mean-square normalisation over the features of each lane, times a learned gain for each feature. */
final class RmsNorm {
    private final float[] gain;
    private final float epsilon;

    RmsNorm(float[] gain, double epsilon) {
        this.gain = gain;
        this.epsilon = (float) epsilon;
    }

    /** Normalises features in place, from feature {@code first} on. */
    void applyInPlace(float[] features, int first, int blocks) {
        for (int lane = first * STRIDE; lane < first * STRIDE + blocks * WIDTH; lane += WIDTH) {
            apply(features, features, lane, inverseRoot(features, lane));
        }
    }

    /** output = input / sqrt(mean(input²) + epsilon) · gain, for the first {@code blocks} vectors of lanes. */
    void apply(float[] input, float[] output, int blocks) {
        for (int block = 0; block < blocks; block++) {
            apply(input, output, block * WIDTH, inverseRoot(input, block * WIDTH));
        }
    }

    private FloatVector inverseRoot(float[] input, int lane) {
        FloatVector squares = FloatVector.zero(SPECIES);
        for (int feature = 0; feature < gain.length; feature++) {
            FloatVector value = FloatVector.fromArray(SPECIES, input, feature * STRIDE + lane);
            squares = value.fma(value, squares);
        }
        FloatVector root = squares.div((float) gain.length).add(epsilon).sqrt();
        return FloatVector.broadcast(SPECIES, 1f).div(root);
    }

    private void apply(float[] input, float[] output, int lane, FloatVector scale) {
        for (int feature = 0; feature < gain.length; feature++) {
            int at = feature * STRIDE + lane;
            FloatVector.fromArray(SPECIES, input, at)
                    .mul(scale)
                    .mul(gain[feature])
                    .intoArray(output, at);
        }
    }
}
