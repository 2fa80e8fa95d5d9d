package io.acdc.benchmarks.checkpoints;

import io.acdc.checkpoints.safetensors.BrainFloat;
import io.acdc.checkpoints.safetensors.TensorContent;
import io.acdc.checkpoints.safetensors.TensorSource;
import io.acdc.checkpoints.safetensors.TensorSpec;
import io.acdc.evolution.random.CounterRandom;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Normally distributed weights by the gigabyte: a table of them, begun at another place for every tensor. */
public final class RandomBrainFloats {
    private static final int TABLE = (1 << 20) + 7;

    private final short[] table = new short[TABLE];

    public RandomBrainFloats(int expert) {
        CounterRandom common = CounterRandom.of(1, "base");
        CounterRandom own = CounterRandom.of(1, "expert").derive(expert);
        for (int index = 0; index < TABLE; index++) {
            double difference = expert == 0 ? 0 : 0.0001 * own.nextGaussian();
            table[index] = BrainFloat.of((float) (0.02 * common.nextGaussian() + difference));
        }
    }

    public TensorSource tensor(TensorSpec spec) {
        int begin = Math.floorMod(spec.name().hashCode(), TABLE);
        TensorContent content = (first, into) -> copy(begin + first, into);
        return new TensorSource() {
            @Override
            public TensorSpec spec() {
                return spec;
            }

            @Override
            public TensorContent prepare() {
                return content;
            }
        };
    }

    private void copy(long first, MemorySegment into) {
        int count = (int) (into.byteSize() / Short.BYTES);
        for (int done = 0; done < count; ) {
            int from = (int) ((first + done) % TABLE);
            int length = Math.min(TABLE - from, count - done);
            MemorySegment.copy(table, from, into, ValueLayout.JAVA_SHORT_UNALIGNED, (long) done * Short.BYTES, length);
            done += length;
        }
    }
}
