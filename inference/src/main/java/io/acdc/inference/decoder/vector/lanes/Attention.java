package io.acdc.inference.decoder.vector.lanes;

import static io.acdc.inference.decoder.vector.lanes.Lanes.SPECIES;
import static io.acdc.inference.decoder.vector.lanes.Lanes.STRIDE;
import static io.acdc.inference.decoder.vector.lanes.Lanes.WIDTH;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.vector.math.VectorMath;
import jdk.incubator.vector.FloatVector;

/** Causal grouped-query attention of one position over all positions up to it. Confined to one thread. */
final class Attention {
    private final int heads;
    private final int headSize;
    private final int groupSize;
    private final float scale;
    private final float[] scores;

    Attention(DecoderShape shape, int positions) {
        this.heads = shape.heads();
        this.headSize = shape.headSize();
        this.groupSize = shape.heads() / shape.kvHeads();
        this.scale = (float) (1 / Math.sqrt(shape.headSize()));
        this.scores = new float[positions * WIDTH];
    }

    /** output = attention of the rotated queries (the first features of {@code queries}) over the cache. */
    void apply(float[] queries, KvCache.Layer cache, int positions, float[] output, int blocks) {
        for (int head = 0; head < heads; head++) {
            int kvFeature = head / groupSize * headSize;
            for (int lane = 0; lane < blocks * WIDTH; lane += WIDTH) {
                int query = head * headSize * STRIDE + lane;
                int kv = kvFeature * STRIDE + lane;
                FloatVector greatest = score(queries, query, cache, kv, positions);
                FloatVector sum = exponentiate(greatest, positions);
                mix(cache, kv, positions, sum, output, query);
            }
        }
    }

    private FloatVector score(float[] queries, int query, KvCache.Layer cache, int kv, int positions) {
        float[] keys = cache.keys();
        FloatVector greatest = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        for (int position = 0; position < positions; position++) {
            int key = position * cache.positionStride() + kv;
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int feature = 0; feature < headSize * STRIDE; feature += STRIDE) {
                FloatVector value = FloatVector.fromArray(SPECIES, keys, key + feature);
                sum = value.fma(FloatVector.fromArray(SPECIES, queries, query + feature), sum);
            }
            FloatVector score = sum.mul(scale);
            score.intoArray(scores, position * WIDTH);
            greatest = greatest.max(score);
        }
        return greatest;
    }

    private FloatVector exponentiate(FloatVector greatest, int positions) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int at = 0; at < positions * WIDTH; at += WIDTH) {
            FloatVector weight =
                    VectorMath.exp(FloatVector.fromArray(SPECIES, scores, at).sub(greatest));
            weight.intoArray(scores, at);
            sum = sum.add(weight);
        }
        return sum;
    }

    private void mix(KvCache.Layer cache, int kv, int positions, FloatVector sum, float[] output, int to) {
        float[] values = cache.values();
        for (int feature = 0; feature < headSize * STRIDE; feature += STRIDE) {
            FloatVector mixed = FloatVector.zero(SPECIES);
            for (int position = 0; position < positions; position++) {
                FloatVector value =
                        FloatVector.fromArray(SPECIES, values, position * cache.positionStride() + kv + feature);
                mixed = value.fma(FloatVector.fromArray(SPECIES, scores, position * WIDTH), mixed);
            }
            mixed.div(sum).intoArray(output, to + feature);
        }
    }
}
