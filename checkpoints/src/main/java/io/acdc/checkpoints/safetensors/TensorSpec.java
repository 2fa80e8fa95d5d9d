package io.acdc.checkpoints.safetensors;

/** What a header says about one tensor, apart from where its bytes are. */
public record TensorSpec(String name, TensorType type, TensorShape shape) {
    /** @throws ArithmeticException if the number of bytes does not fit a {@code long} */
    public long byteSize() {
        return Math.multiplyExact(shape.elementCount(), type.byteSize());
    }

    @Override
    public String toString() {
        return name + " " + type + " " + shape;
    }
}
