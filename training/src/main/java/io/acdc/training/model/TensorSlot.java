package io.acdc.training.model;

import java.util.List;

/**
 * One Hugging Face tensor's place in the flat parameter vector.
 *
 * @param shape row-major
 * @param offset of its first element
 */
public record TensorSlot(String name, List<Integer> shape, int offset) {
    public TensorSlot {
        shape = List.copyOf(shape);
    }

    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    public int end() {
        return offset + size();
    }

    /** Weight decay pulls matrices only, not norms and biases. */
    public boolean isMatrix() {
        return shape.size() > 1;
    }
}
