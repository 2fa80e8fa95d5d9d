package io.acdc.checkpoints.safetensors;

/** The bfloat16 format: the upper half of a 32-bit float. */
public final class BrainFloat {
    private static final int QUIET_NAN_BIT = 0x40;

    private BrainFloat() {}

    public static float toFloat(short bits) {
        return Float.intBitsToFloat(bits << Short.SIZE);
    }

    /** Rounds to nearest, ties to even; a NaN stays a NaN of the same sign. */
    public static short of(float value) {
        int bits = Float.floatToRawIntBits(value);
        if (Float.isNaN(value)) {
            return (short) ((bits >>> Short.SIZE) | QUIET_NAN_BIT);
        }
        return (short) ((bits + 0x7FFF + ((bits >>> Short.SIZE) & 1)) >>> Short.SIZE);
    }

    /** The nearest bfloat16 value, as a float. */
    public static float round(float value) {
        return toFloat(of(value));
    }
}
