package io.acdc.inference.decoder.vector;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.Weights;
import io.acdc.inference.decoder.vector.lanes.LanesDecoder;
import io.acdc.inference.decoder.vector.rows.RowsDecoder;
import java.util.List;

/**
 * The decoders of this package behind one model: large models have one only, small ones get the faster one for each
 * batch. Both give the same bits, so nobody can tell which it was.
 */
public final class VectorDecoder implements LanguageModel {
    /** More do not stay in the second cache of a core; then rows are faster for any batch. */
    private static final long MOST_WEIGHTS_IN_LANES = 2_000_000;

    private final LanguageModel few;
    private final LanguageModel many;

    private VectorDecoder(LanguageModel few, LanguageModel many) {
        this.few = few;
        this.many = many;
    }

    /** As below, with one thread. */
    public static VectorDecoder of(DecoderShape shape, Weights weights) {
        return of(shape, weights, 1);
    }

    /**
     * A decoder that does not need the weights' memory after.
     *
     * @param threads that generate, at least 1
     * @throws io.acdc.inference.decoder.InvalidModelException if a tensor is missing or has a shape other than
     *     {@code shape} asks for
     */
    public static VectorDecoder of(DecoderShape shape, Weights weights, int threads) {
        if (shape.weightCount() > MOST_WEIGHTS_IN_LANES) {
            LanguageModel rows = RowsDecoder.of(shape, weights, threads);
            return new VectorDecoder(rows, rows);
        }
        // A step of a small model is over before a second thread has woken up.
        LanguageModel rows = RowsDecoder.of(shape, weights, 1);
        return new VectorDecoder(rows, LanesDecoder.of(shape, weights, threads));
    }

    @Override
    public List<Generation> generate(List<TokenSequence> prompts, GenerationSettings settings) {
        return (prompts.size() < LanesDecoder.FEWEST ? few : many).generate(prompts, settings);
    }

    @Override
    public int vocabularySize() {
        return few.vocabularySize();
    }

    @Override
    public int contextLength() {
        return few.contextLength();
    }

    @Override
    public void close() {
        few.close();
        many.close();
    }
}
