package io.acdc.inference.decoder.vector;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Weights;

/** The weights of one transformer block, packed; projections that share their input are stacked into one. */
record BlockWeights(
        RmsNorm attentionNorm,
        Projection queryKeyValue,
        PackedMatrix attentionOutput,
        RmsNorm feedForwardNorm,
        Projection gateUp,
        PackedMatrix down) {

    static BlockWeights load(int layer, DecoderShape shape, Weights weights) {
        String prefix = "model.layers." + layer + ".";
        int hidden = shape.hiddenSize();
        int inner = shape.intermediateSize();
        return new BlockWeights(
                norm(prefix + "input_layernorm.weight", shape, weights),
                queryKeyValue(prefix + "self_attn.", shape, weights),
                PackedMatrix.stack(
                        shape.querySize(),
                        weights.require(prefix + "self_attn.o_proj.weight", hidden, shape.querySize())),
                norm(prefix + "post_attention_layernorm.weight", shape, weights),
                new Projection(PackedMatrix.stack(
                        hidden,
                        weights.require(prefix + "mlp.gate_proj.weight", inner, hidden),
                        weights.require(prefix + "mlp.up_proj.weight", inner, hidden))),
                PackedMatrix.stack(inner, weights.require(prefix + "mlp.down_proj.weight", hidden, inner)));
    }

    static RmsNorm norm(String name, DecoderShape shape, Weights weights) {
        return new RmsNorm(weights.require(name, shape.hiddenSize()), shape.normEpsilon());
    }

    private static Projection queryKeyValue(String prefix, DecoderShape shape, Weights weights) {
        PackedMatrix stacked = PackedMatrix.stack(
                shape.hiddenSize(),
                weights.require(prefix + "q_proj.weight", shape.querySize(), shape.hiddenSize()),
                weights.require(prefix + "k_proj.weight", shape.kvSize(), shape.hiddenSize()),
                weights.require(prefix + "v_proj.weight", shape.kvSize(), shape.hiddenSize()));
        return shape.attentionBias()
                ? new Projection(stacked, stackedBias(prefix, shape, weights))
                : new Projection(stacked);
    }

    private static float[] stackedBias(String prefix, DecoderShape shape, Weights weights) {
        float[] bias = new float[shape.querySize() + 2 * shape.kvSize()];
        float[] key = weights.require(prefix + "k_proj.bias", shape.kvSize());
        float[] value = weights.require(prefix + "v_proj.bias", shape.kvSize());
        System.arraycopy(weights.require(prefix + "q_proj.bias", shape.querySize()), 0, bias, 0, shape.querySize());
        System.arraycopy(key, 0, bias, shape.querySize(), key.length);
        System.arraycopy(value, 0, bias, shape.querySize() + key.length, value.length);
        return bias;
    }
}
