package io.acdc.inference.decoder.vector.lanes;

import io.acdc.inference.decoder.Weights;
import java.util.ArrayList;
import java.util.List;

/** Stacks projections that share their input on top of each other. For one thread and one stack. */
final class ProjectionLoader {
    private final Weights weights;
    private final int columns;
    private final boolean biased;
    private final List<float[]> matrices = new ArrayList<>();
    private final List<float[]> biases = new ArrayList<>();

    /**
     * @param columns width of the input
     * @param biased whether all of them have a bias
     */
    ProjectionLoader(Weights weights, int columns, boolean biased) {
        this.weights = weights;
        this.columns = columns;
        this.biased = biased;
    }

    /** Adds the projection of that name, below those that are there. */
    ProjectionLoader add(String name, int rows) {
        matrices.add(weights.values(name + ".weight", rows, columns));
        if (biased) {
            biases.add(weights.values(name + ".bias", rows));
        }
        return this;
    }

    Projection stacked() {
        PackedMatrix weight = PackedMatrix.stack(columns, matrices.toArray(float[][]::new));
        return new Projection(weight, joined());
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
