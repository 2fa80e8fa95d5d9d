package io.acdc.inference.decoder.vector;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.InvalidModelException;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Llama-family decoder in f32 on one core. Best for small models and many prompts of similar length: with AVX-512, 48
 * prompts keep all vector lanes busy.
 *
 * <p>Greedy tokens equal those of an independent implementation (Jlama); see the tests.
 */
public final class VectorDecoder implements LanguageModel {
    private final DecoderShape shape;
    private final DecoderWeights weights;

    private VectorDecoder(DecoderShape shape, DecoderWeights weights) {
        this.shape = shape;
        this.weights = weights;
    }

    /**
     * Packs the weights; they are copied, so their memory may be released after.
     *
     * @throws InvalidModelException if a tensor is missing or has a shape other than {@code shape} asks for
     */
    public static VectorDecoder of(DecoderShape shape, Weights weights) {
        return new VectorDecoder(shape, DecoderWeights.load(shape, weights));
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
        List<Generation> results = new ArrayList<>(Collections.nCopies(prompts.size(), Generation.failed("not run")));
        List<RunningSequence> sequences = new ArrayList<>();
        for (int index = 0; index < prompts.size(); index++) {
            TokenSequence prompt = prompts.get(index);
            Optional<String> refusal = refusal(prompt);
            if (refusal.isPresent()) {
                results.set(index, Generation.failed(refusal.get()));
            } else {
                sequences.add(
                        new RunningSequence(index, prompt, settings, shape.vocabularySize(), shape.contextLength()));
            }
        }
        run(sequences);
        sequences.forEach(sequence -> results.set(sequence.index(), sequence.result()));
        return List.copyOf(results);
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

    private Optional<String> refusal(TokenSequence prompt) {
        if (prompt.length() == 0) {
            return Optional.of("the prompt has no tokens");
        }
        if (prompt.length() >= shape.contextLength()) {
            return Optional.of("the prompt has " + prompt.length() + " tokens, the model's context "
                    + shape.contextLength() + "; shorten the prompt");
        }
        return prompt.stream()
                .filter(token -> token < 0 || token >= shape.vocabularySize())
                .mapToObj(token -> "token " + token + " is outside the model's vocabulary of " + shape.vocabularySize()
                        + "; the tokenizer belongs to another model")
                .findFirst();
    }
}
