package io.acdc.inference.decoder.vector.lanes;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.Weights;
import java.util.Optional;

/** Normalisation of each query head and each key head (Qwen3). */
record HeadNorms(RmsNorm query, RmsNorm key) {

    /** Those of the block whose attention tensors begin with {@code prefix}; empty for models without. */
    static Optional<HeadNorms> load(String prefix, DecoderShape shape, Weights weights) {
        if (!shape.has(OptionalPart.QUERY_KEY_NORM)) {
            return Optional.empty();
        }
        return Optional.of(new HeadNorms(
                new RmsNorm(weights.values(prefix + "q_norm.weight", shape.headSize()), shape.normEpsilon()),
                new RmsNorm(weights.values(prefix + "k_norm.weight", shape.headSize()), shape.normEpsilon())));
    }

    /** Normalises the heads of stacked queries and keys in place. */
    void apply(DecoderShape shape, float[] queryKeyValue, int blocks) {
        for (int head = 0; head < shape.heads() + shape.kvHeads(); head++) {
            RmsNorm norm = head < shape.heads() ? query : key;
            norm.applyInPlace(queryKeyValue, head * shape.headSize(), blocks);
        }
    }
}
