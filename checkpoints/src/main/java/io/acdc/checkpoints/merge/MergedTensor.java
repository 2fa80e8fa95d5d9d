package io.acdc.checkpoints.merge;

import io.acdc.checkpoints.safetensors.FloatCodec;
import io.acdc.checkpoints.safetensors.TensorSource;
import io.acdc.checkpoints.safetensors.TensorSpec;
import io.acdc.checkpoints.safetensors.TensorView;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * A child's tensor, merged piece by piece while it is written or read. Tensors whose type has no arithmetic here (masks,
 * counters) are the base's.
 *
 * @param parents the same tensor of each parent, in the recipe's order
 */
public record MergedTensor(TensorView base, List<TensorView> parents, ElementMerge merge) implements TensorSource {
    /** Elements a piece: base, parents and child together stay in a core's first-level cache. */
    private static final int PIECE = 512;
    /** Pieces handed over at once: few system calls, still in the second-level cache. */
    private static final int PIECES_A_WRITE = 128;

    public MergedTensor {
        parents = List.copyOf(parents);
        for (TensorView parent : parents) {
            if (!parent.spec().equals(base.spec())) {
                throw new IllegalArgumentException("cannot merge " + parent.spec() + " into " + base.spec());
            }
        }
    }

    @Override
    public TensorSpec spec() {
        return base.spec();
    }

    /** All elements, computed in 32 bits and not yet rounded to the tensor's type. */
    public float[] toFloats() {
        float[] child = new float[Math.toIntExact(spec().shape().elementCount())];
        Pieces pieces = new Pieces();
        for (int first = 0; first < child.length; first += PIECE) {
            int count = Math.min(PIECE, child.length - first);
            System.arraycopy(pieces.merged(first, count), 0, child, first, count);
        }
        return child;
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        if (!spec().type().isConvertible()) {
            base.writeTo(sink);
            return;
        }
        int elementBytes = spec().type().byteSize();
        long total = spec().shape().elementCount();
        Pieces pieces = new Pieces();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate((long) PIECE * PIECES_A_WRITE * elementBytes);
            for (long first = 0; first < total; first += PIECE * PIECES_A_WRITE) {
                int count = (int) Math.min(PIECE * PIECES_A_WRITE, total - first);
                pieces.fill(buffer, first, count);
                sink.accept(buffer.asSlice(0, (long) count * elementBytes));
            }
        }
    }

    /** Reused arrays for one pass over the tensor. */
    private final class Pieces {
        private final FloatCodec codec = FloatCodec.of(spec());
        private final float[] baseValues = new float[PIECE];
        private final float[][] parentValues = new float[parents.size()][PIECE];
        private final float[] child = new float[PIECE];

        void fill(MemorySegment buffer, long first, int total) {
            for (int done = 0; done < total; done += PIECE) {
                int count = Math.min(PIECE, total - done);
                codec.encode(merged(first + done, count), count, buffer, done);
            }
        }

        float[] merged(long first, int count) {
            codec.decode(base.data(), first, baseValues, count);
            for (int parent = 0; parent < parentValues.length; parent++) {
                codec.decode(parents.get(parent).data(), first, parentValues[parent], count);
            }
            merge.merge(baseValues, parentValues, count, child);
            return child;
        }
    }
}
