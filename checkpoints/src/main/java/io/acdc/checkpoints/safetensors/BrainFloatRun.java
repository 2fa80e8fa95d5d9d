package io.acdc.checkpoints.safetensors;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Converts runs of bfloat16 elements, one by one: the definition, and the fallback without vector instructions. */
final class BrainFloatRun {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private BrainFloatRun() {}

    /** Elements {@code first + done} … {@code first + count - 1} go to {@code into[done]} …. */
    static void decode(MemorySegment data, long first, float[] into, int done, int count) {
        for (int index = done; index < count; index++) {
            into[index] = BrainFloat.toFloat(data.get(SHORT, (first + index) * Short.BYTES));
        }
    }

    /** Values {@code from[done]} … {@code from[count - 1]} go to elements {@code first + done} …. */
    static void encode(float[] from, int done, int count, MemorySegment data, long first) {
        for (int index = done; index < count; index++) {
            data.set(SHORT, (first + index) * Short.BYTES, BrainFloat.of(from[index]));
        }
    }
}
