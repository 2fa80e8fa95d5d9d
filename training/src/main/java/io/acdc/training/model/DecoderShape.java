package io.acdc.training.model;

import io.acdc.training.curriculum.TokenSequence;

/** Sizes of a Qwen2 decoder with as many KV heads as heads and tied embeddings. */
public record DecoderShape(int vocabulary, int hidden, int layers, int heads, int intermediate) {
    public static final float NORM_EPSILON = 1e-6f;
    public static final double ROPE_THETA = 10_000.0;

    /** The shipped seeds' shape: 0.47 M parameters. */
    public static final DecoderShape TINY = new DecoderShape(TokenSequence.VOCABULARY, 96, 4, 4, 256);

    public DecoderShape {
        if (hidden % (2 * heads) != 0) {
            throw new IllegalArgumentException(
                    "hidden " + hidden + " must be a multiple of twice the " + heads + " heads: rotary pairs");
        }
    }

    public int headSize() {
        return hidden / heads;
    }
}
