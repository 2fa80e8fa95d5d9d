package io.acdc.inference.decoder.vector;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.Weights;
import io.acdc.inference.decoder.vector.lanes.LanesDecoder;

/** The decoders of this package: each model gets the one that suits its shape. */
public final class VectorDecoder {
    private VectorDecoder() {}

    /**
     * A decoder that does not need the weights' memory after.
     *
     * @throws io.acdc.inference.decoder.InvalidModelException if a tensor is missing or has a shape other than
     *     {@code shape} asks for
     */
    public static LanguageModel of(DecoderShape shape, Weights weights) {
        return LanesDecoder.of(shape, weights);
    }
}
