package io.acdc.checkpoints.safetensors;

import java.util.OptionalInt;

/** Looks for NaN and infinity. */
public final class FiniteCheck {
    private FiniteCheck() {}

    /** Index of the first value that is NaN or infinite. */
    public static OptionalInt firstNonFinite(float[] values) {
        return allFinite(values) ? OptionalInt.empty() : locate(values);
    }

    /** x · 0 is 0 for finite x and NaN otherwise; the sum needs no branch per element. */
    private static boolean allFinite(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value * 0f;
        }
        return sum == 0;
    }

    private static OptionalInt locate(float[] values) {
        int index = 0;
        while (Float.isFinite(values[index])) {
            index++;
        }
        return OptionalInt.of(index);
    }
}
