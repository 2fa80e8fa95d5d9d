package io.acdc.checkpoints.mutation;

import io.acdc.checkpoints.UnknownOperatorException;
import io.acdc.checkpoints.safetensors.TensorSpec;
import io.acdc.checkpoints.svd.WeightMatrix;
import io.acdc.evolution.random.CounterRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Normal noise on the largest singular values of every weight matrix, embeddings and output projection included; negative
 * results become 0 (Dai et al., mutation of model weights; golden {@code mutation/svd_gaussian}).
 *
 * @param scale what {@code rate} is relative to
 * @param rate standard deviation of the noise; published: 0.25, absolute
 * @param rank how many of the largest singular values get noise; published: 256
 */
public record SingularValueNoise(Scale scale, double rate, int rank) implements Mutation {
    /** What the noise is measured in. */
    public enum Scale {
        /** As published: the same noise whatever the matrix. */
        ABSOLUTE("svd-absolute"),
        /** In units of the matrix's mean singular value, for models whose weights are small. */
        RELATIVE("svd-relative");

        private final String operator;

        Scale(String operator) {
            this.operator = operator;
        }
    }

    public SingularValueNoise {
        if (!(rate >= 0) || rate == Double.POSITIVE_INFINITY || rank < 1) {
            throw new IllegalArgumentException(
                    "rate must be finite and not negative, rank positive: " + rate + ", " + rank);
        }
    }

    /** Noise of 0.25 on the 256 largest singular values, as published. */
    public static SingularValueNoise published() {
        return new SingularValueNoise(Scale.ABSOLUTE, 0.25, 256);
    }

    static SingularValueNoise named(String name, Map<String, Double> parameters) {
        Scale scale = Arrays.stream(Scale.values())
                .filter(candidate -> candidate.operator.equals(name))
                .findFirst()
                .orElseThrow(() -> UnknownOperatorException.unknown("mutation", name));
        double rank = parameter(name, parameters, "rank");
        return new SingularValueNoise(scale, parameter(name, parameters, "rate"), (int) rank);
    }

    private static double parameter(String name, Map<String, Double> parameters, String parameter) {
        return Optional.ofNullable(parameters.get(parameter))
                .orElseThrow(() -> UnknownOperatorException.parameter("mutation", name, parameter));
    }

    @Override
    public String name() {
        return scale.operator;
    }

    @Override
    public SortedMap<String, Double> parameters() {
        SortedMap<String, Double> parameters = new TreeMap<>();
        parameters.put("rate", rate);
        parameters.put("rank", (double) rank);
        return parameters;
    }

    /** Matrices, except normalisation weights and the biases that some checkpoints store as matrices. */
    @Override
    public boolean appliesTo(TensorSpec tensor) {
        String name = tensor.name();
        return tensor.shape().rank() == 2
                && tensor.shape().elementCount() > 0
                && tensor.type().isConvertible()
                && !name.contains("norm")
                && !name.contains("_proj.bias");
    }

    /** Draws one normal number per changed singular value, the largest value first. */
    @Override
    public void mutate(TensorSpec tensor, float[] values, CounterRandom noise) {
        int rows = Math.toIntExact(tensor.shape().dimension(0));
        int columns = Math.toIntExact(tensor.shape().dimension(1));
        double[] normals = new double[Math.min(rank, Math.min(rows, columns))];
        Arrays.setAll(normals, _ -> noise.nextGaussian());
        new WeightMatrix(rows, columns).changeSingularValues(values, before -> perturbed(before, normals));
    }

    /**
     * {@code max(0, s + rate · noise)} for the first {@code noise.length} values, the others as they are.
     *
     * @param descending singular values
     * @param noise standard normal, for the largest value first
     */
    double[] perturbed(double[] descending, double[] noise) {
        double unit = switch (scale) {
            case ABSOLUTE -> rate;
            case RELATIVE -> rate * Arrays.stream(descending).sum() / descending.length;
        };
        double[] perturbed = descending.clone();
        for (int index = 0; index < noise.length; index++) {
            perturbed[index] = Math.max(0, descending[index] + unit * noise[index]);
        }
        return perturbed;
    }
}
