package io.acdc.benchmarks.inference;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.inference.decoder.WeightTensor;
import io.acdc.inference.decoder.Weights;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whatever tensor is asked for, in whatever shape, drawn once: the speed of decoding does not depend on values. */
final class RandomWeights implements Weights {
    private final Map<String, WeightTensor> drawn = new HashMap<>();
    private final CounterRandom random;

    RandomWeights(long seed) {
        this.random = CounterRandom.of(seed, "random weights");
    }

    @Override
    public Optional<WeightTensor> tensor(String name) {
        return Optional.empty();
    }

    @Override
    public WeightTensor require(String name, int... shape) {
        return drawn.computeIfAbsent(name, _ -> draw(random.derive(name), shape));
    }

    private static WeightTensor draw(CounterRandom stream, int... shape) {
        int size = 1;
        for (int dimension : shape) {
            size *= dimension;
        }
        float[] values = new float[size];
        for (int index = 0; index < size; index++) {
            values[index] = (float) (0.1 * stream.nextGaussian());
        }
        return WeightTensor.of(values, shape);
    }
}
