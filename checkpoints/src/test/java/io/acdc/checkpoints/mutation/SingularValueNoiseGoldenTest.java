package io.acdc.checkpoints.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.checkpoints.golden.GoldenFile;
import io.acdc.checkpoints.safetensors.SafetensorsFile;
import io.acdc.checkpoints.safetensors.TensorSpec;
import io.acdc.checkpoints.safetensors.TensorView;
import io.acdc.checkpoints.svd.WeightMatrix;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The published mutation, with the noise that the reference drew. */
class SingularValueNoiseGoldenTest {
    private static final double TOLERANCE = 2e-5;

    @Test
    void shouldReproduceTheReference() {
        try (SafetensorsFile tensors =
                SafetensorsFile.open(GoldenFile.directory().resolve("mutation/svd_gaussian.safetensors"))) {
            new GoldenFile("mutation/svd_gaussian.json").verify(golden -> judge(golden, tensors));
        }
    }

    private static Optional<String> judge(JsonNode golden, SafetensorsFile tensors) {
        String name = golden.path("name").textValue();
        TensorView input = tensors.tensor(name + "/input").orElseThrow();
        TensorSpec spec = new TensorSpec(golden.path("key").textValue(), input.type(), input.shape());
        SingularValueNoise mutation = new SingularValueNoise(
                SingularValueNoise.Scale.ABSOLUTE,
                golden.path("mutation_rate").doubleValue(),
                golden.path("keep_rank").intValue());
        if (mutation.appliesTo(spec) == golden.path("skipped").booleanValue()) {
            return Optional.of("applies: " + mutation.appliesTo(spec));
        }
        if (golden.path("skipped").booleanValue()) {
            return Optional.empty();
        }
        return judgeMutated(name, golden, tensors, mutation);
    }

    private static Optional<String> judgeMutated(
            String name, JsonNode golden, SafetensorsFile tensors, SingularValueNoise mutation) {
        TensorView input = tensors.tensor(name + "/input").orElseThrow();
        double[] noise = doubles(tensors, name + "/noise");
        double tolerance = TOLERANCE * doubles(tensors, name + "/singular_values")[0];
        float[] mutated = input.toFloats();
        double[][] seen = new double[2][];
        matrix(input).changeSingularValues(mutated, before -> {
            seen[0] = before.clone();
            seen[1] = mutation.perturbed(before, noise);
            return seen[1];
        });
        return difference("singular_values", seen[0], doubles(tensors, name + "/singular_values"), tolerance)
                .or(() -> difference(
                        "perturbed", seen[1], doubles(tensors, name + "/perturbed_singular_values"), tolerance))
                .or(() -> golden.path("unique").booleanValue()
                        ? difference("expected", widened(mutated), doubles(tensors, name + "/expected"), tolerance)
                        : difference(
                                "output_singular_values",
                                singularValues(input, mutated),
                                doubles(tensors, name + "/output_singular_values"),
                                tolerance));
    }

    private static double[] singularValues(TensorView input, float[] values) {
        double[][] seen = new double[1][];
        matrix(input).changeSingularValues(values, before -> seen[0] = before.clone());
        return seen[0];
    }

    private static WeightMatrix matrix(TensorView tensor) {
        return new WeightMatrix(
                (int) tensor.shape().dimension(0), (int) tensor.shape().dimension(1));
    }

    private static Optional<String> difference(String what, double[] actual, double[] expected, double tolerance) {
        return IntStream.range(0, expected.length)
                .filter(index -> !(Math.abs(actual[index] - expected[index]) <= tolerance))
                .mapToObj(index -> what + "[" + index + "] is " + actual[index] + ", not " + expected[index])
                .findFirst();
    }

    private static double[] doubles(SafetensorsFile tensors, String name) {
        return widened(tensors.tensor(name).orElseThrow().toFloats());
    }

    private static double[] widened(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(index -> values[index])
                .toArray();
    }
}
