package io.acdc.inference.decoder.vector.lanes;

import io.acdc.inference.decoder.DecoderShape;
import java.util.List;
import java.util.stream.Stream;

/** Keys and values of all past positions of every lane, layer by layer. Confined to one thread. */
final class KvCache {

    /** Key feature f of position p and lane l stands at {@code p * positionStride + f * STRIDE + l}. */
    @SuppressWarnings("ArrayRecordComponent") // Kernels need the arrays themselves; never compared, never escapes.
    record Layer(float[] keys, float[] values, int positionStride) {

        /** Copies keys and values of one position out of stacked queries, keys and values. */
        void store(float[] stacked, int querySize, int position) {
            int from = querySize * Lanes.STRIDE;
            System.arraycopy(stacked, from, keys, position * positionStride, positionStride);
            System.arraycopy(stacked, from + positionStride, values, position * positionStride, positionStride);
        }

        private void moveLane(int from, int to, int positions) {
            for (int at = 0; at < positions * positionStride; at += Lanes.STRIDE) {
                keys[at + to] = keys[at + from];
                values[at + to] = values[at + from];
            }
        }
    }

    private final List<Layer> layers;

    KvCache(DecoderShape shape, int positions) {
        int positionStride = shape.kvSize() * Lanes.STRIDE;
        int size = Math.multiplyExact(positionStride, positions);
        this.layers = Stream.generate(() -> new Layer(new float[size], new float[size], positionStride))
                .limit(shape.layers())
                .toList();
    }

    Layer layer(int index) {
        return layers.get(index);
    }

    /** Overwrites the first {@code positions} positions of one lane with those of another. */
    void moveLane(int from, int to, int positions) {
        layers.forEach(layer -> layer.moveLane(from, to, positions));
    }
}
