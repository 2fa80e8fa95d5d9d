package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.DecoderShape;
import java.util.List;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;

/** Keys and values of all past positions of one sequence, layer by layer. */
final class SequenceCache {
    private static final int WIDTH = FloatVector.SPECIES_PREFERRED.length();

    /**
     * One layer: key feature f of position p stands at {@code f * positionsPadded + p}, value feature f at
     * {@code p * features + f}.
     */
    @SuppressWarnings("ArrayRecordComponent") // Kernels need the arrays themselves; never compared, never escapes.
    record Layer(float[] keys, float[] values, int features, int positionsPadded) {

        /** Copies what stands side by side, first keys and then values, out of stacked queries, keys and values. */
        void store(float[] stacked, int at, int position) {
            for (int feature = 0; feature < features; feature++) {
                keys[feature * positionsPadded + position] = stacked[at + feature];
            }
            System.arraycopy(stacked, at + features, values, position * features, features);
        }
    }

    private final List<Layer> layers;

    /** For sequences of up to {@code positions} tokens. */
    SequenceCache(DecoderShape shape, int positions) {
        int padded = Math.ceilDiv(positions, WIDTH) * WIDTH;
        int features = shape.kvSize();
        int size = Math.multiplyExact(features, padded);
        this.layers = Stream.generate(() -> new Layer(new float[size], new float[size], features, padded))
                .limit(shape.layers())
                .toList();
    }

    /** Bytes that a cache of so many positions takes. */
    static long bytes(DecoderShape shape, int positions) {
        return 2L * Float.BYTES * shape.layers() * shape.kvSize() * (positions + WIDTH);
    }

    Layer layer(int index) {
        return layers.get(index);
    }
}
