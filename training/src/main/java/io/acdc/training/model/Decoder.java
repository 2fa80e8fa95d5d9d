package io.acdc.training.model;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import io.acdc.training.curriculum.TokenBatch;

/**
 * A decoder whose parameters are a plain {@code float[]}: PyTorch computes loss and gradient, everything else is Java.
 * Holds no native memory between calls.
 */
public final class Decoder {
    private final ParameterLayout layout;

    public Decoder(ParameterLayout layout) {
        this.layout = layout;
    }

    /**
     * Mean cross entropy over a batch's answer tokens, and its gradient.
     *
     * @param loss in nats per token
     * @param gradient in the parameters' layout
     */
    @SuppressWarnings("ArrayRecordComponent") // A carrier of numbers, never compared or used as a key.
    public record LossAndGradient(float loss, float[] gradient) {}

    /** Loss and gradient at {@code parameters}. */
    public LossAndGradient lossAndGradient(float[] parameters, TokenBatch batch) {
        try (NDManager manager = NDManager.newBaseManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray flat = manager.create(parameters, new Shape(parameters.length));
            flat.setRequiresGradient(true);
            NDArray loss = logits(flat, batch, manager)
                    .logSoftmax(-1)
                    .mul(targetWeights(batch, manager))
                    .sum();
            collector.backward(loss);
            return new LossAndGradient(
                    loss.toFloatArray()[0], flat.getGradient().toFloatArray());
        }
    }

    /** Logits at the batch's answer positions, (positions × vocabulary) row by row. */
    public float[] logits(float[] parameters, TokenBatch batch) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray flat = manager.create(parameters, new Shape(parameters.length));
            return logits(flat, batch, manager).toFloatArray();
        }
    }

    private NDArray logits(NDArray flat, TokenBatch batch, NDManager manager) {
        NDArray tokens = manager.create(batch.inputs(), new Shape(batch.rows(), batch.width()));
        NDArray positions = manager.create(batch.positions());
        return new ForwardPass(layout.shape(), flat, batch, manager).logits(tokens, positions);
    }

    /** −1/n at each target, so that a product and a sum make the mean negative log-likelihood. */
    private NDArray targetWeights(TokenBatch batch, NDManager manager) {
        int vocabulary = layout.shape().vocabulary();
        int[] targets = batch.targets();
        float[] weights = new float[targets.length * vocabulary];
        for (int i = 0; i < targets.length; i++) {
            weights[i * vocabulary + targets[i]] = -1f / targets.length;
        }
        return manager.create(weights, new Shape(targets.length, vocabulary));
    }
}
