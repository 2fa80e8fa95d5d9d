package io.acdc.training.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import io.acdc.training.curriculum.TokenBatch;

/**
 * Hugging Face's Qwen2 forward pass, differentiable. All constants are tensors: DJL frees a {@code Number} operand while
 * autograd still refers to it, which corrupts gradients.
 *
 * <p>Confined to one batch: everything is made in the given manager and goes with it.
 */
final class ForwardPass {
    private final DecoderShape shape;
    private final FusedParameters parameters;
    private final int rows;
    private final int width;
    private final NDArray epsilon;
    private final NDArray attentionScale;
    private final RotaryTensors rotary;
    private final NDArray causalMask;

    ForwardPass(DecoderShape shape, NDArray flatParameters, TokenBatch batch, NDManager manager) {
        this.shape = shape;
        this.parameters = FusedParameters.of(flatParameters, shape);
        this.rows = batch.rows();
        this.width = batch.width();
        this.epsilon = manager.full(new Shape(), DecoderShape.NORM_EPSILON);
        this.attentionScale = manager.full(new Shape(), (float) (1.0 / Math.sqrt(shape.headSize())));
        this.rotary = RotaryTensors.create(shape, width, manager);
        this.causalMask = causalMask(width, manager);
    }

    /**
     * Logits at the chosen places.
     *
     * @param tokens rows × width ids
     * @param positions (n) indices into rows × width
     * @return (n, vocabulary)
     */
    NDArray logits(NDArray tokens, NDArray positions) {
        NDArray residual = lookUp(tokens, parameters.embedding());
        for (FusedParameters.Layer layer : parameters.layers()) {
            residual = residual.add(attention(normalize(residual, layer.inputNorm()), layer));
            residual = residual.add(feedForward(normalize(residual, layer.attentionNorm()), layer));
        }
        NDArray chosen = lookUp(positions, residual.reshape(-1, shape.hidden()));
        return linear(normalize(chosen, parameters.norm()), parameters.embedding());
    }

    private NDArray normalize(NDArray states, NDArray weight) {
        int last = states.getShape().dimension() - 1;
        NDArray meanSquare = states.mul(states).mean(new int[] {last}, true);
        return states.div(meanSquare.add(epsilon).sqrt()).mul(weight);
    }

    private NDArray attention(NDArray states, FusedParameters.Layer layer) {
        int heads = shape.heads();
        NDList queryKeyAndValue = linear(states, layer.queryKeyValue())
                .add(layer.queryKeyValueBias())
                .reshape(rows, width, 3L * heads, shape.headSize())
                .split(new long[] {2L * heads}, 2);
        NDList queryAndKey = rotary.rotate(queryKeyAndValue.get(0)).split(new long[] {heads}, 2);
        NDArray query = queryAndKey.get(0).transpose(0, 2, 1, 3);
        NDArray key = queryAndKey.get(1).transpose(0, 2, 3, 1);
        NDArray value = queryKeyAndValue.get(1).transpose(0, 2, 1, 3);
        NDArray weights = query.matMul(key).mul(attentionScale).add(causalMask).softmax(-1);
        NDArray mixed = weights.matMul(value).transpose(0, 2, 1, 3).reshape(rows, width, shape.hidden());
        return linear(mixed, layer.output());
    }

    private NDArray feedForward(NDArray states, FusedParameters.Layer layer) {
        NDList gateAndUp = linear(states, layer.gateUp()).split(new long[] {shape.intermediate()}, 2);
        NDArray gate = gateAndUp.get(0);
        return linear(gate.mul(Activation.sigmoid(gate)).mul(gateAndUp.get(1)), layer.down());
    }

    private static NDArray linear(NDArray states, NDArray weight) {
        return states.matMul(weight.transpose());
    }

    private static NDArray lookUp(NDArray indices, NDArray table) {
        return indices.getNDArrayInternal()
                .embedding(indices, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    /** Zero where a position may look, minus infinity at those after it. */
    private static NDArray causalMask(int width, NDManager manager) {
        float[] mask = new float[width * width];
        for (int from = 0; from < width; from++) {
            for (int to = from + 1; to < width; to++) {
                mask[from * width + to] = Float.NEGATIVE_INFINITY;
            }
        }
        return manager.create(mask, new Shape(width, width));
    }
}
