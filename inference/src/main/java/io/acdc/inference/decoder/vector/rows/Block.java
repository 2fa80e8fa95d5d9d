package io.acdc.inference.decoder.vector.rows;

import static io.acdc.inference.decoder.OptionalPart.ATTENTION_OUTPUT_BIAS;
import static io.acdc.inference.decoder.OptionalPart.FEED_FORWARD_BIAS;
import static io.acdc.inference.decoder.OptionalPart.QUERY_KEY_NORM;
import static io.acdc.inference.decoder.OptionalPart.QUERY_KEY_VALUE_BIAS;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Weights;
import java.util.Optional;

/** The weights of one transformer block; projections that share their input are stacked into one. */
record Block(
        Norm attentionNorm,
        Linear queryKeyValue,
        Optional<Norm> queryNorm,
        Optional<Norm> keyNorm,
        Linear attentionOutput,
        Norm feedForwardNorm,
        Linear gateUp,
        Linear down) {

    static Block load(int layer, DecoderShape shape, Weights weights, WeightMemory memory) {
        String prefix = "model.layers." + layer + ".";
        String attention = prefix + "self_attn.";
        int hidden = shape.hiddenSize();
        return new Block(
                Norm.load(prefix + "input_layernorm.weight", hidden, shape, weights),
                queryKeyValue(attention, shape, weights, memory),
                headNorm(attention + "q_norm.weight", shape, weights),
                headNorm(attention + "k_norm.weight", shape, weights),
                new LinearLoader(weights, shape.querySize(), shape.has(ATTENTION_OUTPUT_BIAS))
                        .add(attention + "o_proj", hidden)
                        .stacked(memory),
                Norm.load(prefix + "post_attention_layernorm.weight", hidden, shape, weights),
                new LinearLoader(weights, hidden, shape.has(FEED_FORWARD_BIAS))
                        .add(prefix + "mlp.gate_proj", shape.intermediateSize())
                        .add(prefix + "mlp.up_proj", shape.intermediateSize())
                        .stacked(memory),
                new LinearLoader(weights, shape.intermediateSize(), shape.has(FEED_FORWARD_BIAS))
                        .add(prefix + "mlp.down_proj", hidden)
                        .stacked(memory));
    }

    private static Linear queryKeyValue(String prefix, DecoderShape shape, Weights weights, WeightMemory memory) {
        return new LinearLoader(weights, shape.hiddenSize(), shape.has(QUERY_KEY_VALUE_BIAS))
                .add(prefix + "q_proj", shape.querySize())
                .add(prefix + "k_proj", shape.kvSize())
                .add(prefix + "v_proj", shape.kvSize())
                .stacked(memory);
    }

    private static Optional<Norm> headNorm(String name, DecoderShape shape, Weights weights) {
        return shape.has(QUERY_KEY_NORM)
                ? Optional.of(Norm.load(name, shape.headSize(), shape, weights))
                : Optional.empty();
    }
}
