package io.acdc.training.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Views of a flat parameter vector as the matrices the forward pass multiplies by. One differentiable {@code split}
 * makes them all, so that the gradient arrives as one flat vector too.
 */
record FusedParameters(NDArray embedding, List<Layer> layers, NDArray norm) {
    private static final int TENSORS_PER_LAYER = 7;

    /** Matrices are (outputs, inputs); {@code queryKeyValue} and {@code gateUp} are stacked. */
    record Layer(
            NDArray inputNorm,
            NDArray queryKeyValue,
            NDArray queryKeyValueBias,
            NDArray output,
            NDArray attentionNorm,
            NDArray gateUp,
            NDArray down) {}

    static FusedParameters of(NDArray flat, DecoderShape shape) {
        List<Shape> shapes = shapes(shape);
        NDList parts = flat.split(boundaries(shapes), 0);
        List<NDArray> views = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            views.add(parts.get(i).reshape(shapes.get(i)));
        }
        List<Layer> layers = new ArrayList<>();
        for (int layer = 0; layer < shape.layers(); layer++) {
            layers.add(layer(views.subList(1 + layer * TENSORS_PER_LAYER, views.size())));
        }
        return new FusedParameters(views.getFirst(), layers, views.getLast());
    }

    private static Layer layer(List<NDArray> views) {
        return new Layer(
                views.get(0), views.get(1), views.get(2), views.get(3), views.get(4), views.get(5), views.get(6));
    }

    /** In the order of {@link ParameterLayout}. */
    private static List<Shape> shapes(DecoderShape shape) {
        int hidden = shape.hidden();
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape(shape.vocabulary(), hidden));
        for (int layer = 0; layer < shape.layers(); layer++) {
            shapes.add(new Shape(hidden));
            shapes.add(new Shape(3L * hidden, hidden));
            shapes.add(new Shape(3L * hidden));
            shapes.add(new Shape(hidden, hidden));
            shapes.add(new Shape(hidden));
            shapes.add(new Shape(2L * shape.intermediate(), hidden));
            shapes.add(new Shape(hidden, shape.intermediate()));
        }
        shapes.add(new Shape(hidden));
        return shapes;
    }

    /** Where one part ends and the next begins. */
    private static long[] boundaries(List<Shape> shapes) {
        long[] boundaries = new long[shapes.size() - 1];
        long end = 0;
        for (int i = 0; i < boundaries.length; i++) {
            end += shapes.get(i).size();
            boundaries[i] = end;
        }
        return boundaries;
    }
}
