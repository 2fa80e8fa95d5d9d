package io.acdc.training.model;

import io.acdc.evolution.random.CounterRandom;
import java.util.Arrays;

/**
 * Starting weights: norms 1, biases 0, embeddings N(0, 0.02²), matrices N(0, 1/fan-in), and those that write into the
 * residual stream smaller by √(2·layers), as in GPT-2.
 */
public final class Initialization {
    private static final double EMBEDDING_DEVIATION = 0.02;

    private Initialization() {}

    public static float[] draw(ParameterLayout layout, CounterRandom random) {
        float[] parameters = new float[layout.size()];
        for (TensorSlot slot : layout.slots()) {
            if (slot.isMatrix()) {
                fillNormal(parameters, slot, deviation(slot, layout.shape()), random.derive(slot.name()));
            } else if (slot.name().endsWith("norm.weight")) {
                Arrays.fill(parameters, slot.offset(), slot.end(), 1f);
            }
        }
        return parameters;
    }

    private static double deviation(TensorSlot slot, DecoderShape shape) {
        if (slot.name().contains("embed_tokens")) {
            return EMBEDDING_DEVIATION;
        }
        double deviation = 1.0 / Math.sqrt(slot.shape().getLast());
        boolean writesResidual = slot.name().contains("o_proj") || slot.name().contains("down_proj");
        return writesResidual ? deviation / Math.sqrt(2.0 * shape.layers()) : deviation;
    }

    private static void fillNormal(float[] parameters, TensorSlot slot, double deviation, CounterRandom random) {
        for (int i = slot.offset(); i < slot.end(); i++) {
            parameters[i] = (float) (deviation * random.nextGaussian());
        }
    }
}
