package io.acdc.checkpoints.safetensors;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Looks for NaN and infinity. */
public final class FiniteCheck {
    private static final int PIECE = 1 << 14;

    private FiniteCheck() {}

    /** Index of the first of {@code count} values that is NaN or infinite. */
    public static OptionalInt firstNonFinite(float[] values, int count) {
        return allFinite(values, count)
                ? OptionalInt.empty()
                : IntStream.range(0, count)
                        .filter(index -> !Float.isFinite(values[index]))
                        .findFirst();
    }

    /** Index of the tensor's first element that is NaN or infinite; none for types without arithmetic here. */
    public static OptionalLong firstNonFinite(TensorView tensor) {
        if (!tensor.type().isConvertible()) {
            return OptionalLong.empty();
        }
        float[] values = new float[PIECE];
        long total = tensor.shape().elementCount();
        for (long first = 0; first < total; first += PIECE) {
            int count = (int) Math.min(PIECE, total - first);
            FloatCodec.of(tensor.spec()).decode(tensor.data(), first, values, count);
            OptionalInt found = firstNonFinite(values, count);
            if (found.isPresent()) {
                return OptionalLong.of(first + found.getAsInt());
            }
        }
        return OptionalLong.empty();
    }

    /** x · 0 is 0 for finite x and NaN otherwise; the sum needs no branch per element. */
    private static boolean allFinite(float[] values, int count) {
        float sum = 0;
        for (int index = 0; index < count; index++) {
            sum += values[index] * 0f;
        }
        return sum == 0;
    }
}
