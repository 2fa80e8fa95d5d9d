package io.acdc.benchmarks.agreement;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.Weights;
import java.util.Arrays;

/** Causal grouped-query attention over a whole sequence. */
final class ExactAttention {
    private final DecoderShape shape;
    private final Weights weights;
    private final float[] frequencies;

    ExactAttention(DecoderShape shape, Weights weights) {
        this.shape = shape;
        this.weights = weights;
        this.frequencies = shape.rotary().frequencies(shape.headSize());
    }

    /** states += attention over the normalised states. */
    void addTo(double[][] states, int layer) {
        String block = "model.layers." + layer + ".";
        ExactNorm norm = new ExactNorm(
                weights.values(block + "input_layernorm.weight", shape.hiddenSize()), shape.normEpsilon());
        double[][] normed = Arrays.stream(states).map(norm::apply).toArray(double[][]::new);
        double[][] queries = rotated(normed, block + "self_attn.q_", shape.heads());
        double[][] keys = rotated(normed, block + "self_attn.k_", shape.kvHeads());
        double[][] values = projected(normed, block + "self_attn.v_", shape.kvHeads());
        ExactMatrix output =
                ExactMatrix.of(weights, block + "self_attn.o_proj.weight", shape.hiddenSize(), shape.querySize());
        for (int position = 0; position < states.length; position++) {
            output.addTimes(attended(queries[position], keys, values, position), states[position]);
        }
    }

    private double[][] projected(double[][] normed, String name, int heads) {
        ExactMatrix matrix =
                ExactMatrix.of(weights, name + "proj.weight", heads * shape.headSize(), shape.hiddenSize());
        return Arrays.stream(normed).map(matrix::times).toArray(double[][]::new);
    }

    private double[][] rotated(double[][] normed, String name, int heads) {
        double[][] projected = projected(normed, name, heads);
        for (int position = 0; position < projected.length; position++) {
            for (int head = 0; head < heads; head++) {
                int first = head * shape.headSize();
                if (shape.has(OptionalPart.QUERY_KEY_NORM)) {
                    float[] gain = weights.values(name + "norm.weight", shape.headSize());
                    new ExactNorm(gain, shape.normEpsilon()).apply(projected[position], first);
                }
                rotate(projected[position], first, position);
            }
        }
        return projected;
    }

    private void rotate(double[] features, int first, int position) {
        int half = frequencies.length;
        for (int pair = 0; pair < half; pair++) {
            double angle = position * (double) frequencies[pair];
            double low = features[first + pair];
            double high = features[first + pair + half];
            features[first + pair] = low * Math.cos(angle) - high * Math.sin(angle);
            features[first + pair + half] = high * Math.cos(angle) + low * Math.sin(angle);
        }
    }

    private double[] attended(double[] query, double[][] keys, double[][] values, int position) {
        double[] result = new double[shape.querySize()];
        for (int head = 0; head < shape.heads(); head++) {
            int group = head / (shape.heads() / shape.kvHeads());
            double[] shares = shares(query, head * shape.headSize(), keys, group * shape.headSize(), position);
            for (int past = 0; past <= position; past++) {
                for (int feature = 0; feature < shape.headSize(); feature++) {
                    result[head * shape.headSize() + feature] +=
                            shares[past] * values[past][group * shape.headSize() + feature];
                }
            }
        }
        return result;
    }

    private double[] shares(double[] query, int from, double[][] keys, int to, int position) {
        double[] shares = new double[position + 1];
        for (int past = 0; past <= position; past++) {
            double score = 0;
            for (int feature = 0; feature < shape.headSize(); feature++) {
                score += query[from + feature] * keys[past][to + feature];
            }
            shares[past] = score / Math.sqrt(shape.headSize());
        }
        double greatest = Arrays.stream(shares).max().orElseThrow();
        Arrays.setAll(shares, past -> Math.exp(shares[past] - greatest));
        double sum = Arrays.stream(shares).sum();
        Arrays.setAll(shares, past -> shares[past] / sum);
        return shares;
    }
}
