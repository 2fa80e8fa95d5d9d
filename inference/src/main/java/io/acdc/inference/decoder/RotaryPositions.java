package io.acdc.inference.decoder;

/**
 * How positions are told to queries and keys: pairs of features are rotated by position × frequency.
 *
 * @param base of the frequencies ({@code rope_theta}), positive
 * @param scaling of the frequencies for long contexts
 */
public record RotaryPositions(double base, RotaryScaling scaling) {
    public RotaryPositions {
        if (!(base > 0 && Double.isFinite(base))) {
            throw new InvalidModelException("config.json: rope_theta is " + base + "; it must be positive");
        }
    }

    /** Without scaling. */
    public static RotaryPositions of(double base) {
        return new RotaryPositions(base, new RotaryScaling.None());
    }

    /**
     * Radians a position for each pair of features, rounded to float as in transformers: pair i of a head are features i
     * and i + headSize / 2.
     */
    public float[] frequencies(int headSize) {
        float[] frequencies = new float[headSize / 2];
        for (int pair = 0; pair < frequencies.length; pair++) {
            double plain = 1 / StrictMath.pow(base, 2.0 * pair / headSize);
            frequencies[pair] = (float) scaling.scale(plain);
        }
        return frequencies;
    }
}
