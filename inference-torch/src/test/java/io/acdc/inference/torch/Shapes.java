package io.acdc.inference.torch;

import io.acdc.inference.decoder.DecoderShape;

/** Variations of a model's shape. */
final class Shapes {
    private Shapes() {}

    /** The same, but with an output layer of its own. */
    static DecoderShape withOwnOutput(DecoderShape shape) {
        return new DecoderShape(
                shape.hiddenSize(),
                shape.layers(),
                shape.heads(),
                shape.kvHeads(),
                shape.headSize(),
                shape.intermediateSize(),
                shape.vocabularySize(),
                shape.contextLength(),
                shape.rotary(),
                shape.normEpsilon(),
                false,
                shape.parts());
    }
}
