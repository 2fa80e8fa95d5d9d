package io.acdc.inference.decoder.vector.lanes;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.Weights;
import io.acdc.inference.decoder.generation.PromptBatch;
import io.acdc.inference.decoder.generation.PromptCheck;
import io.acdc.inference.decoder.generation.RunningSequence;
import java.util.Comparator;
import java.util.List;

/**
 * Llama-family decoder in f32. Best for small models and many prompts of similar length: with AVX-512, 48 prompts keep
 * all vector lanes of a core busy.
 *
 * <p>Greedy tokens equal those of an independent implementation (Jlama); see the tests.
 */
public final class LanesDecoder implements LanguageModel {
    private final DecoderShape shape;
    private final DecoderWeights weights;

    private LanesDecoder(DecoderShape shape, DecoderWeights weights) {
        this.shape = shape;
        this.weights = weights;
    }

    /**
     * Packs the weights; they are copied, so their memory may be released after.
     *
     * @throws io.acdc.inference.decoder.InvalidModelException if a tensor is missing or has a shape other than
     *     {@code shape} asks for
     */
    public static LanesDecoder of(DecoderShape shape, Weights weights) {
        return new LanesDecoder(shape, DecoderWeights.load(shape, weights));
    }

    @Override
    public int vocabularySize() {
        return shape.vocabularySize();
    }

    @Override
    public int contextLength() {
        return shape.contextLength();
    }

    @Override
    public List<Generation> generate(List<TokenSequence> prompts, GenerationSettings settings) {
        PromptCheck check = new PromptCheck(shape.vocabularySize(), shape.contextLength());
        return PromptBatch.answer(prompts, settings, check, this::run);
    }

    private void run(List<RunningSequence> sequences) {
        sequences.sort(Comparator.comparingInt(RunningSequence::promptLength));
        int positions =
                sequences.stream().mapToInt(RunningSequence::maxLength).max().orElse(0);
        ForwardPass pass = new ForwardPass(shape, weights, positions);
        LogitReadings readings = new LogitReadings(shape.vocabularySize());
        for (int from = 0; from < sequences.size(); from += Lanes.STRIDE) {
            int to = Math.min(from + Lanes.STRIDE, sequences.size());
            new LockstepBatch(pass, readings, sequences.subList(from, to)).run();
        }
    }
}
