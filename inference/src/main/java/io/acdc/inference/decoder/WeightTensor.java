package io.acdc.inference.decoder;

import java.util.Arrays;

/** A dense tensor of floats, row-major. The arrays are not copied: who makes a tensor must not change them after. */
public final class WeightTensor {
    private final float[] values;
    private final int[] shape;

    private WeightTensor(float[] values, int[] shape) {
        this.values = values;
        this.shape = shape;
    }

    public static WeightTensor of(float[] values, int... shape) {
        long size = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "a tensor of shape " + Arrays.toString(shape) + " cannot hold " + values.length + " values");
        }
        return new WeightTensor(values, shape);
    }

    /** The elements, not copied. */
    public float[] values() {
        return values;
    }

    public int[] shape() {
        return shape.clone();
    }

    float[] requireShape(String name, int... expected) {
        if (!Arrays.equals(shape, expected)) {
            throw new InvalidModelException(
                    "tensor " + name + " has shape " + Arrays.toString(shape) + " but config.json" + " asks for "
                            + Arrays.toString(expected) + "; use the config.json the weights were saved with");
        }
        return values;
    }
}
