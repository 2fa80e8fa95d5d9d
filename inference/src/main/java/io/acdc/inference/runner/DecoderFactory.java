package io.acdc.inference.runner;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.InvalidModelException;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.Weights;

/** What computes the models that a {@link ModelLoader} loads. May be shared between threads. */
@FunctionalInterface
public interface DecoderFactory {

    /**
     * A decoder of that shape with weights of its own: the memory of {@code weights} may be released after.
     *
     * @throws InvalidModelException if a tensor is missing or has a shape other than {@code shape} asks for
     */
    LanguageModel decoder(DecoderShape shape, Weights weights);
}
