package io.acdc.inference.torch;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.WeightTensor;
import io.acdc.inference.decoder.Weights;
import io.acdc.inference.torch.script.TensorPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The tensors of a model in the order in which the script takes them. */
final class TensorPlans {
    private static final int EMBEDDING = 0;

    private final DecoderShape shape;
    private final Weights weights;
    private final List<TensorPlan> plans = new ArrayList<>();

    private TensorPlans(DecoderShape shape, Weights weights) {
        this.shape = shape;
        this.weights = weights;
    }

    /** @throws io.acdc.inference.decoder.InvalidModelException if a tensor is missing or has another shape */
    static List<TensorPlan> of(DecoderShape shape, Weights weights) {
        TensorPlans plans = new TensorPlans(shape, weights);
        plans.addEnds();
        for (int layer = 0; layer < shape.layers(); layer++) {
            plans.addLayer("model.layers." + layer + ".");
        }
        return List.copyOf(plans.plans);
    }

    private void addEnds() {
        int vocabulary = shape.vocabularySize();
        int hidden = shape.hiddenSize();
        plans.add(new TensorPlan.Plain(weights.require("model.embed_tokens.weight", vocabulary, hidden)));
        addGain("model.norm.weight");
        if (shape.tiedEmbeddings()) {
            plans.add(new TensorPlan.Tied(EMBEDDING));
        } else {
            addMatrix(hidden, weights.require("lm_head.weight", vocabulary, hidden));
        }
    }

    private void addLayer(String layer) {
        addGain(layer + "input_layernorm.weight");
        addQueryKeyValue(layer + "self_attn.");
        addAttentionOutput(layer + "self_attn.o_proj.");
        addGain(layer + "post_attention_layernorm.weight");
        addFeedForward(layer + "mlp.");
    }

    private void addQueryKeyValue(String attention) {
        int hidden = shape.hiddenSize();
        addMatrix(
                hidden,
                weights.require(attention + "q_proj.weight", shape.querySize(), hidden),
                weights.require(attention + "k_proj.weight", shape.kvSize(), hidden),
                weights.require(attention + "v_proj.weight", shape.kvSize(), hidden));
        addVector(
                OptionalPart.QUERY_KEY_VALUE_BIAS,
                () -> List.of(
                        weights.require(attention + "q_proj.bias", shape.querySize()),
                        weights.require(attention + "k_proj.bias", shape.kvSize()),
                        weights.require(attention + "v_proj.bias", shape.kvSize())));
        addHeadNorm(attention + "q_norm.weight");
        addHeadNorm(attention + "k_norm.weight");
    }

    private void addAttentionOutput(String projection) {
        addMatrix(shape.querySize(), weights.require(projection + "weight", shape.hiddenSize(), shape.querySize()));
        addVector(
                OptionalPart.ATTENTION_OUTPUT_BIAS,
                () -> List.of(weights.require(projection + "bias", shape.hiddenSize())));
    }

    private void addFeedForward(String layer) {
        int hidden = shape.hiddenSize();
        int inner = shape.intermediateSize();
        addMatrix(
                hidden,
                weights.require(layer + "gate_proj.weight", inner, hidden),
                weights.require(layer + "up_proj.weight", inner, hidden));
        addVector(
                OptionalPart.FEED_FORWARD_BIAS,
                () -> List.of(
                        weights.require(layer + "gate_proj.bias", inner),
                        weights.require(layer + "up_proj.bias", inner)));
        addMatrix(inner, weights.require(layer + "down_proj.weight", hidden, inner));
        addVector(OptionalPart.FEED_FORWARD_BIAS, () -> List.of(weights.require(layer + "down_proj.bias", hidden)));
    }

    private void addGain(String name) {
        plans.add(new TensorPlan.Vector(List.of(weights.require(name, shape.hiddenSize()))));
    }

    private void addHeadNorm(String name) {
        addVector(OptionalPart.QUERY_KEY_NORM, () -> List.of(weights.require(name, shape.headSize())));
    }

    private void addMatrix(int columns, WeightTensor... parts) {
        plans.add(new TensorPlan.Matrix(List.of(parts), columns));
    }

    private void addVector(OptionalPart part, Supplier<List<WeightTensor>> parts) {
        plans.add(shape.has(part) ? new TensorPlan.Vector(parts.get()) : new TensorPlan.Absent());
    }
}
