package io.acdc.benchmarks.agreement;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.Weights;
import java.util.Arrays;

/**
 * The logits of a Llama-family model in 64 bits, by the definition, for one sequence at a time: some nine digits more than
 * the decoders have. Far too slow for anything but judging them.
 */
final class ExactDecoder {
    private final DecoderShape shape;
    private final Weights weights;
    private final float[] embedding;
    private final ExactAttention attention;

    ExactDecoder(DecoderShape shape, Weights weights) {
        this.shape = shape;
        this.weights = weights;
        this.embedding = weights.values("model.embed_tokens.weight", shape.vocabularySize(), shape.hiddenSize());
        this.attention = new ExactAttention(shape, weights);
    }

    /** The logits after the last token. */
    double[] logits(TokenSequence tokens) {
        double[][] states = tokens.stream().mapToObj(this::embed).toArray(double[][]::new);
        for (int layer = 0; layer < shape.layers(); layer++) {
            attention.addTo(states, layer);
            for (double[] state : states) {
                addFeedForward(state, "model.layers." + layer + ".");
            }
        }
        double[] last = norm("model.norm.weight").apply(states[states.length - 1]);
        String output = shape.tiedEmbeddings() ? "model.embed_tokens.weight" : "lm_head.weight";
        return ExactMatrix.of(weights, output, shape.vocabularySize(), shape.hiddenSize())
                .times(last);
    }

    private double[] embed(int token) {
        double[] state = new double[shape.hiddenSize()];
        Arrays.setAll(state, feature -> embedding[token * state.length + feature]);
        return state;
    }

    private void addFeedForward(double[] state, String layer) {
        int inner = shape.intermediateSize();
        double[] normed = norm(layer + "post_attention_layernorm.weight").apply(state);
        double[] gate = ExactMatrix.of(weights, layer + "mlp.gate_proj.weight", inner, state.length)
                .times(normed);
        double[] up = ExactMatrix.of(weights, layer + "mlp.up_proj.weight", inner, state.length)
                .times(normed);
        double[] active = new double[inner];
        Arrays.setAll(active, unit -> gate[unit] / (1 + Math.exp(-gate[unit])) * up[unit]);
        ExactMatrix.of(weights, layer + "mlp.down_proj.weight", state.length, inner)
                .addTimes(active, state);
    }

    private ExactNorm norm(String name) {
        return new ExactNorm(weights.values(name, shape.hiddenSize()), shape.normEpsilon());
    }
}
