package io.acdc.inference.decoder.vector.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Elementary functions over lanes, with the same bits on every machine: only exactly rounded operations are used. */
@SuppressWarnings("FloatingPointLiteralPrecision") // Constants are written as published.
public final class VectorMath {
    private static final float LOG2_E = 1.44269504f;
    /** ln 2 in two parts, the first exact in few bits, so that the reduced argument keeps its precision. */
    private static final float LN2_HIGH = 0.693359375f;

    private static final float LN2_LOW = -2.12194440e-4f;
    /** 1.5 × 2^23: adding it rounds a float to an integer that then stands in its lowest bits. */
    private static final float ROUNDER = 0x1.8p23f;

    private static final float LEAST = -87.0f;
    private static final float GREATEST = 88.0f;

    private VectorMath() {}

    /**
     * e^x within 2 units in the last place for x in [-87, 88]; arguments outside are moved to that range. NaN stays NaN.
     * Coefficients of the degree-6 polynomial are those of Cephes expf.
     */
    public static FloatVector exp(FloatVector argument) {
        FloatVector x = argument.max(LEAST).min(GREATEST);
        FloatVector shifted = x.mul(LOG2_E).add(ROUNDER);
        FloatVector whole = shifted.sub(ROUNDER);
        FloatVector rest = whole.fma(splat(-LN2_HIGH), x);
        rest = whole.fma(splat(-LN2_LOW), rest);
        FloatVector tail = polynomial(rest).mul(rest).mul(rest).add(rest).add(1f);
        return tail.mul(powerOfTwo(shifted));
    }

    /** x · sigmoid(x). */
    public static FloatVector silu(FloatVector x) {
        return x.div(exp(x.neg()).add(1f));
    }

    private static FloatVector polynomial(FloatVector x) {
        FloatVector sum = splat(1.9875691500e-4f);
        sum = sum.fma(x, splat(1.3981999507e-3f));
        sum = sum.fma(x, splat(8.3334519073e-3f));
        sum = sum.fma(x, splat(4.1665795894e-2f));
        sum = sum.fma(x, splat(1.6666665459e-1f));
        return sum.fma(x, splat(5.0000001201e-1f));
    }

    /** 2^n, where {@code shifted} is n + {@link #ROUNDER}: n is moved into the exponent of 1.0. */
    private static FloatVector powerOfTwo(FloatVector shifted) {
        return shifted.reinterpretAsInts()
                .lanewise(VectorOperators.LSHL, 23)
                .add(Float.floatToRawIntBits(1f))
                .reinterpretAsFloats();
    }

    private static FloatVector splat(float value) {
        return FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, value);
    }
}
