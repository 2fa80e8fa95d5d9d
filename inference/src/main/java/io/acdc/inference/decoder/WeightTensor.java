package io.acdc.inference.decoder;

import io.acdc.checkpoints.safetensors.FloatCodec;
import io.acdc.checkpoints.safetensors.TensorShape;
import io.acdc.checkpoints.safetensors.TensorType;
import io.acdc.checkpoints.safetensors.TensorView;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * A dense tensor, row-major, in the number format it was stored in. Nothing is copied: the memory must not change, and
 * may be gone once the model has been made.
 */
public final class WeightTensor {
    private final TensorView view;

    private WeightTensor(TensorView view) {
        this.view = view;
    }

    /** @throws IllegalArgumentException if so many values are not of that shape */
    public static WeightTensor of(float[] values, int... shape) {
        long size = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "a tensor of shape " + Arrays.toString(shape) + " cannot hold " + values.length + " values");
        }
        long[] dimensions = Arrays.stream(shape).asLongStream().toArray();
        return new WeightTensor(TensorView.ofFloats("values", TensorShape.of(dimensions), values));
    }

    /** @throws InvalidModelException if its numbers are not of 32 or 16 bits */
    public static WeightTensor of(TensorView view) {
        if (!view.type().isConvertible()) {
            throw new InvalidModelException("tensor " + view.name() + " has numbers of type " + view.type()
                    + "; use a checkpoint with weights of type F32, BF16 or F16");
        }
        return new WeightTensor(view);
    }

    /** F32, BF16 or F16. */
    public TensorType type() {
        return view.type();
    }

    /** The elements as they are stored, row-major, little-endian, not necessarily aligned. */
    public MemorySegment data() {
        return view.data();
    }

    /** The elements as floats, which is exact; not copied if they are on the heap as such. */
    public float[] values() {
        return view.data()
                .heapBase()
                .filter(float[].class::isInstance)
                .map(float[].class::cast)
                .orElseGet(view::toFloats);
    }

    /** Reads {@code count} elements from element {@code first} on as floats into the start of {@code into}. */
    public void read(long first, float[] into, int count) {
        FloatCodec.of(view.spec()).decode(view.data(), first, into, count);
    }

    /** Number of elements. */
    public long size() {
        return view.shape().elementCount();
    }

    public int[] shape() {
        return view.shape().dimensions().stream().mapToInt(Math::toIntExact).toArray();
    }

    WeightTensor requireShape(String name, int... expected) {
        if (!Arrays.equals(shape(), expected)) {
            throw new InvalidModelException(
                    "tensor " + name + " has shape " + Arrays.toString(shape()) + " but config.json" + " asks for "
                            + Arrays.toString(expected) + "; use the config.json the weights were saved with");
        }
        return this;
    }
}
