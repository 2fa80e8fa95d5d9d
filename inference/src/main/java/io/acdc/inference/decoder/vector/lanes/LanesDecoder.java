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
import io.acdc.inference.decoder.vector.parallel.WorkerTeam;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Llama-family decoder in f32. Best for small models and many prompts of similar length: with AVX-512, 48 prompts keep
 * all vector lanes of a core busy. Threads share the prompts, each taking a group of lanes.
 *
 * <p>Greedy tokens equal those of an independent implementation (Jlama); see the tests.
 */
public final class LanesDecoder implements LanguageModel {
    /** Prompts from which on lanes are faster than rows for a small model: measured, see docs/inference.md. */
    public static final int FEWEST = 2 * Lanes.WIDTH;

    private final DecoderShape shape;
    private final DecoderWeights weights;
    private final int threads;

    private LanesDecoder(DecoderShape shape, DecoderWeights weights, int threads) {
        this.shape = shape;
        this.weights = weights;
        this.threads = threads;
    }

    /**
     * Packs the weights; they are copied, so their memory may be released after.
     *
     * @param threads that generate, at least 1
     * @throws io.acdc.inference.decoder.InvalidModelException if a tensor is missing or has a shape other than
     *     {@code shape} asks for
     */
    public static LanesDecoder of(DecoderShape shape, Weights weights, int threads) {
        return new LanesDecoder(shape, DecoderWeights.load(shape, weights), threads);
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
        List<List<RunningSequence>> groups = LaneGroups.of(sequences, threads);
        int positions =
                sequences.stream().mapToInt(RunningSequence::maxLength).max().orElse(0);
        Queue<LaneWorker> idle = new ConcurrentLinkedQueue<>();
        try (WorkerTeam team = new WorkerTeam(Math.clamp(groups.size(), 1, threads))) {
            team.run(groups.size(), group -> {
                LaneWorker worker =
                        Optional.ofNullable(idle.poll()).orElseGet(() -> new LaneWorker(shape, weights, positions));
                worker.run(groups.get(group));
                idle.add(worker);
            });
        }
    }
}
