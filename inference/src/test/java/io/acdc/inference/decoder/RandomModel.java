package io.acdc.inference.decoder;

import io.acdc.evolution.random.CounterRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A checkpoint of random weights, scaled so that logits spread widely enough for the best token to be clear and for
 * every part (biases, positions, gates) to matter.
 */
public record RandomModel(DecoderShape shape, Map<String, WeightTensor> tensors) implements Weights {

    public static final DecoderShape TINY_SEED =
            new DecoderShape(96, 4, 4, 4, 24, 256, 257, 64, 10000, 1e-6, true, true);

    public RandomModel {
        tensors = new TreeMap<>(tensors);
    }

    public static RandomModel of(DecoderShape shape, long seed) {
        RandomModel model = new RandomModel(shape, Map.of());
        CounterRandom random = CounterRandom.of(seed, "random-model");
        model.draw(random, "model.embed_tokens.weight", 0, 1, shape.vocabularySize(), shape.hiddenSize());
        model.draw(random, "model.norm.weight", 1, 0.2, shape.hiddenSize());
        if (!shape.tiedEmbeddings()) {
            model.draw(random, "lm_head.weight", 0, 0.3, shape.vocabularySize(), shape.hiddenSize());
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            model.drawBlock(random, "model.layers." + layer + ".");
        }
        return model;
    }

    @Override
    public Optional<WeightTensor> tensor(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    public RandomModel without(String name) {
        RandomModel copy = new RandomModel(shape, tensors);
        copy.tensors.remove(name);
        return copy;
    }

    public RandomModel with(String name, WeightTensor tensor) {
        RandomModel copy = new RandomModel(shape, tensors);
        copy.tensors.put(name, tensor);
        return copy;
    }

    public RandomModel withValues(String name, UnaryOperator<float[]> change) {
        WeightTensor tensor = tensor(name).orElseThrow();
        return with(name, WeightTensor.of(change.apply(tensor.values().clone()), tensor.shape()));
    }

    private void drawBlock(CounterRandom random, String prefix) {
        int hidden = shape.hiddenSize();
        drawAttention(random, prefix + "self_attn.", hidden);
        draw(random, prefix + "input_layernorm.weight", 1, 0.2, hidden);
        draw(random, prefix + "post_attention_layernorm.weight", 1, 0.2, hidden);
        draw(random, prefix + "mlp.gate_proj.weight", 0, 1.5 / Math.sqrt(hidden), shape.intermediateSize(), hidden);
        draw(random, prefix + "mlp.up_proj.weight", 0, 1.5 / Math.sqrt(hidden), shape.intermediateSize(), hidden);
        draw(
                random,
                prefix + "mlp.down_proj.weight",
                0,
                1.5 / Math.sqrt(shape.intermediateSize()),
                hidden,
                shape.intermediateSize());
    }

    private void drawAttention(CounterRandom random, String prefix, int hidden) {
        double scale = 1.5 / Math.sqrt(hidden);
        drawProjection(random, prefix + "q_proj", scale, shape.querySize());
        drawProjection(random, prefix + "k_proj", scale, shape.kvSize());
        drawProjection(random, prefix + "v_proj", scale, shape.kvSize());
        draw(random, prefix + "o_proj.weight", 0, 1.5 / Math.sqrt(shape.querySize()), hidden, shape.querySize());
    }

    private void drawProjection(CounterRandom random, String name, double scale, int rows) {
        draw(random, name + ".weight", 0, scale, rows, shape.hiddenSize());
        if (shape.attentionBias()) {
            draw(random, name + ".bias", 0, 0.5, rows);
        }
    }

    private void draw(CounterRandom random, String name, double mean, double deviation, int... dimensions) {
        CounterRandom stream = random.derive(name);
        int size = 1;
        for (int dimension : dimensions) {
            size *= dimension;
        }
        float[] values = new float[size];
        for (int index = 0; index < size; index++) {
            values[index] = (float) (mean + deviation * stream.nextGaussian());
        }
        tensors.put(name, WeightTensor.of(values, dimensions));
    }
}
