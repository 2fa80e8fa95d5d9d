package io.acdc.inference.decoder.vector.lanes;

import static io.acdc.inference.decoder.vector.lanes.Lanes.SPECIES;
import static io.acdc.inference.decoder.vector.lanes.Lanes.STRIDE;
import static io.acdc.inference.decoder.vector.lanes.Lanes.WIDTH;

import jdk.incubator.vector.FloatVector;

/**
 * Rotary position embedding in the rotate-half form of Hugging Face: feature i of a head is paired with feature i + half.
 * Angles are rounded to float as there, cosine and sine are those of {@link StrictMath}.
 */
final class RotaryTable {
    private final int half;
    private final float[] cosines;
    private final float[] sines;

    RotaryTable(float[] frequencies, int positions) {
        this.half = frequencies.length;
        this.cosines = new float[positions * half];
        this.sines = new float[positions * half];
        for (int pair = 0; pair < half; pair++) {
            fill(pair, frequencies[pair], positions);
        }
    }

    /** Rotates {@code heads} heads in place that start at feature {@code firstFeature}. */
    void rotate(float[] features, int firstFeature, int heads, int position, int blocks) {
        for (int head = 0; head < heads; head++) {
            int first = firstFeature + head * 2 * half;
            for (int pair = 0; pair < half; pair++) {
                rotatePair(features, (first + pair) * STRIDE, position * half + pair, blocks);
            }
        }
    }

    private void rotatePair(float[] features, int low, int angle, int blocks) {
        int high = low + half * STRIDE;
        for (int lane = 0; lane < blocks * WIDTH; lane += WIDTH) {
            FloatVector a = FloatVector.fromArray(SPECIES, features, low + lane);
            FloatVector b = FloatVector.fromArray(SPECIES, features, high + lane);
            a.mul(cosines[angle]).sub(b.mul(sines[angle])).intoArray(features, low + lane);
            b.mul(cosines[angle]).add(a.mul(sines[angle])).intoArray(features, high + lane);
        }
    }

    private void fill(int pair, float frequency, int positions) {
        for (int position = 0; position < positions; position++) {
            float angle = position * frequency;
            cosines[position * half + pair] = (float) StrictMath.cos(angle);
            sines[position * half + pair] = (float) StrictMath.sin(angle);
        }
    }
}
