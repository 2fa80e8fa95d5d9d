package io.acdc.training.model;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.training.curriculum.TokenSequence;

/** A decoder small enough for tests: two layers of 16, weights drawn with a fixed seed. */
public final class TinyDecoder {
    public static final ParameterLayout LAYOUT =
            ParameterLayout.of(new DecoderShape(TokenSequence.VOCABULARY, 16, 2, 2, 32));

    private TinyDecoder() {}

    public static float[] parameters() {
        return Initialization.draw(LAYOUT, CounterRandom.of(3, "tiny"));
    }

    /** Initial weights with every one shifted a little, so that biases and norms matter too. */
    public static float[] shiftedParameters() {
        float[] parameters = parameters();
        CounterRandom random = CounterRandom.of(4, "shift");
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += (float) (0.1 * random.nextGaussian());
        }
        return parameters;
    }
}
