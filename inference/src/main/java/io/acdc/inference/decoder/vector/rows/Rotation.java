package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.DecoderShape;

/**
 * Rotary positions in the rotate-half form of Hugging Face: feature i of a head is paired with feature i + half. Angles
 * are rounded to float as there, cosine and sine are those of {@link StrictMath}.
 */
final class Rotation {
    private final int half;
    private final float[] cosines;
    private final float[] sines;

    /** For the positions 0 … positions - 1. */
    Rotation(DecoderShape shape, int positions) {
        float[] frequencies = shape.rotary().frequencies(shape.headSize());
        this.half = frequencies.length;
        this.cosines = new float[Math.multiplyExact(positions, half)];
        this.sines = new float[positions * half];
        for (int at = 0; at < cosines.length; at++) {
            int position = at / half;
            float angle = position * frequencies[at % half];
            cosines[at] = (float) StrictMath.cos(angle);
            sines[at] = (float) StrictMath.sin(angle);
        }
    }

    /** Rotates in place {@code heads} heads that begin at {@code first}. */
    void rotate(float[] features, int first, int heads, int position) {
        for (int head = 0; head < heads; head++) {
            rotate(features, first + head * 2 * half, position * half);
        }
    }

    private void rotate(float[] features, int head, int angles) {
        for (int pair = 0; pair < half; pair++) {
            float a = features[head + pair];
            float b = features[head + pair + half];
            float cosine = cosines[angles + pair];
            float sine = sines[angles + pair];
            features[head + pair] = a * cosine - b * sine;
            features[head + pair + half] = b * cosine + a * sine;
        }
    }
}
