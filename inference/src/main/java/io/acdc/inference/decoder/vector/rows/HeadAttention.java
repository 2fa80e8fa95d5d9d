package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.vector.math.VectorMath;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Causal attention of one query head at one position over all positions up to it. Scores are computed for a vector of
 * positions at once, mixed values for a vector of features.
 */
final class HeadAttention {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private final int headSize;
    private final int groupSize;
    private final float scale;

    HeadAttention(DecoderShape shape) {
        this.headSize = shape.headSize();
        this.groupSize = shape.heads() / shape.kvHeads();
        this.scale = (float) (1 / Math.sqrt(shape.headSize()));
    }

    /**
     * @param queries rotated, this token's first at {@code query}
     * @param positions that are looked at, the token's own included
     * @param output where this token's attended values begin at {@code to}
     */
    void apply(int head, float[] queries, int query, SequenceCache.Layer cache, int positions, float[] output, int to) {
        int padded = Math.ceilDiv(positions, WIDTH) * WIDTH;
        float[] scores = new float[padded];
        int feature = head / groupSize * headSize;
        for (int position = 0; position < padded; position += WIDTH) {
            score(queries, query + head * headSize, cache, feature, position, scores);
        }
        Arrays.fill(scores, positions, padded, Float.NEGATIVE_INFINITY);
        float sum = exponentiate(scores, positions);
        mix(scores, positions, sum, cache, feature, output, to + head * headSize);
    }

    private void score(float[] queries, int query, SequenceCache.Layer cache, int first, int position, float[] scores) {
        int key = first * cache.positionsPadded() + position;
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int feature = 0; feature < headSize; feature++) {
            FloatVector keys = FloatVector.fromArray(SPECIES, cache.keys(), key + feature * cache.positionsPadded());
            sum = keys.fma(FloatVector.broadcast(SPECIES, queries[query + feature]), sum);
        }
        sum.mul(scale).intoArray(scores, position);
    }

    /** Turns scores into weights and sums them up, but for a common factor. */
    private static float exponentiate(float[] scores, int positions) {
        FloatVector greatest = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        for (int at = 0; at < scores.length; at += WIDTH) {
            greatest = greatest.max(FloatVector.fromArray(SPECIES, scores, at));
        }
        float greatestOfAll = greatest.reduceLanes(VectorOperators.MAX);
        for (int at = 0; at < scores.length; at += WIDTH) {
            VectorMath.exp(FloatVector.fromArray(SPECIES, scores, at).sub(greatestOfAll))
                    .intoArray(scores, at);
        }
        float sum = 0;
        for (int position = 0; position < positions; position++) {
            sum += scores[position];
        }
        return sum;
    }

    private void mix(
            float[] weights, int positions, float sum, SequenceCache.Layer cache, int first, float[] output, int to) {
        int feature = 0;
        for (; feature + WIDTH <= headSize; feature += WIDTH) {
            FloatVector mixed = FloatVector.zero(SPECIES);
            for (int position = 0; position < positions; position++) {
                int at = position * cache.features() + first + feature;
                FloatVector values = FloatVector.fromArray(SPECIES, cache.values(), at);
                mixed = values.fma(FloatVector.broadcast(SPECIES, weights[position]), mixed);
            }
            mixed.div(sum).intoArray(output, to + feature);
        }
        for (; feature < headSize; feature++) {
            float mixed = 0;
            for (int position = 0; position < positions; position++) {
                float value = cache.values()[position * cache.features() + first + feature];
                mixed = Math.fma(value, weights[position], mixed);
            }
            output[to + feature] = mixed / sum;
        }
    }
}
