package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.WeightTensor;
import io.acdc.inference.decoder.Weights;
import java.util.ArrayList;
import java.util.List;

/** Stacks projections that share their input on top of each other. For one thread and one stack. */
final class LinearLoader {
    private final Weights weights;
    private final int columns;
    private final boolean biased;
    private final List<WeightTensor> matrices = new ArrayList<>();
    private final List<float[]> biases = new ArrayList<>();

    /**
     * @param columns width of the input
     * @param biased whether all of them have a bias
     */
    LinearLoader(Weights weights, int columns, boolean biased) {
        this.weights = weights;
        this.columns = columns;
        this.biased = biased;
    }

    /** Adds the projection of that name, below those that are there. */
    LinearLoader add(String name, int rows) {
        matrices.add(weights.require(name + ".weight", rows, columns));
        if (biased) {
            biases.add(weights.values(name + ".bias", rows));
        }
        return this;
    }

    Linear stacked(WeightMemory memory) {
        return new Linear(RowMatrix.stack(columns, matrices, memory), joined());
    }

    private float[] joined() {
        float[] all = new float[biases.stream().mapToInt(bias -> bias.length).sum()];
        int end = 0;
        for (float[] bias : biases) {
            System.arraycopy(bias, 0, all, end, bias.length);
            end += bias.length;
        }
        return all;
    }
}
