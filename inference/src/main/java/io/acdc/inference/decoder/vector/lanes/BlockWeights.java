package io.acdc.inference.decoder.vector.lanes;

import static io.acdc.inference.decoder.OptionalPart.ATTENTION_OUTPUT_BIAS;
import static io.acdc.inference.decoder.OptionalPart.FEED_FORWARD_BIAS;
import static io.acdc.inference.decoder.OptionalPart.QUERY_KEY_VALUE_BIAS;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Weights;
import java.util.Optional;

/** The weights of one transformer block, packed; projections that share their input are stacked into one. */
record BlockWeights(
        RmsNorm attentionNorm,
        Projection queryKeyValue,
        Optional<HeadNorms> headNorms,
        Projection attentionOutput,
        RmsNorm feedForwardNorm,
        Projection gateUp,
        Projection down) {

    static BlockWeights load(int layer, DecoderShape shape, Weights weights) {
        String prefix = "model.layers." + layer + ".";
        String attention = prefix + "self_attn.";
        String feedForward = prefix + "mlp.";
        int hidden = shape.hiddenSize();
        int inner = shape.intermediateSize();
        return new BlockWeights(
                norm(prefix + "input_layernorm.weight", shape, weights),
                new ProjectionLoader(weights, hidden, shape.has(QUERY_KEY_VALUE_BIAS))
                        .add(attention + "q_proj", shape.querySize())
                        .add(attention + "k_proj", shape.kvSize())
                        .add(attention + "v_proj", shape.kvSize())
                        .stacked(),
                HeadNorms.load(attention, shape, weights),
                new ProjectionLoader(weights, shape.querySize(), shape.has(ATTENTION_OUTPUT_BIAS))
                        .add(attention + "o_proj", hidden)
                        .stacked(),
                norm(prefix + "post_attention_layernorm.weight", shape, weights),
                new ProjectionLoader(weights, hidden, shape.has(FEED_FORWARD_BIAS))
                        .add(feedForward + "gate_proj", inner)
                        .add(feedForward + "up_proj", inner)
                        .stacked(),
                new ProjectionLoader(weights, inner, shape.has(FEED_FORWARD_BIAS))
                        .add(feedForward + "down_proj", hidden)
                        .stacked());
    }

    static RmsNorm norm(String name, DecoderShape shape, Weights weights) {
        return new RmsNorm(weights.values(name, shape.hiddenSize()), shape.normEpsilon());
    }
}
