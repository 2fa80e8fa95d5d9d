package io.acdc.checkpoints.safetensors;

import java.util.Arrays;
import java.util.List;

/**
 * Dimensions of a tensor, outermost first; no dimension means a scalar.
 *
 * @param dimensions sizes, none negative, whose product fits a {@code long}
 */
public record TensorShape(List<Long> dimensions) {
    /** @throws ArithmeticException if the number of elements does not fit a {@code long} */
    public TensorShape {
        dimensions = List.copyOf(dimensions);
        if (dimensions.stream().anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException("negative dimension in " + dimensions);
        }
        product(dimensions);
    }

    public static TensorShape of(long... dimensions) {
        return new TensorShape(Arrays.stream(dimensions).boxed().toList());
    }

    public int rank() {
        return dimensions.size();
    }

    public long dimension(int index) {
        return dimensions.get(index);
    }

    public long elementCount() {
        return product(dimensions);
    }

    private static long product(List<Long> dimensions) {
        return dimensions.stream().reduce(1L, Math::multiplyExact);
    }

    /** As in a header: {@code [257, 96]}. */
    @Override
    public String toString() {
        return dimensions.toString();
    }
}
