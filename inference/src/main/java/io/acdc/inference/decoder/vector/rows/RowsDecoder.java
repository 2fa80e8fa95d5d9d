package io.acdc.inference.decoder.vector.rows;

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
import java.lang.foreign.Arena;
import java.lang.ref.Cleaner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Llama-family decoder for large models and few prompts. Weights are kept outside the heap as they are stored, bfloat16
 * ones in two bytes. Gives the same bits as the decoder with a lane for each sequence.
 */
public final class RowsDecoder implements LanguageModel {
    private static final Cleaner CLEANER = Cleaner.create();
    /** Sequences that are answered at the same time, if their caches fit. */
    private static final int MOST_SEQUENCES = 32;
    /** Heap that the caches may take, as long as there is more than one. */
    private static final long CACHE_BYTES =
            Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);

    private final DecoderShape shape;
    private final RowsWeights weights;
    private final int threads;
    private final Cleaner.Cleanable memory;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private RowsDecoder(DecoderShape shape, RowsWeights weights, int threads, Arena arena) {
        this.shape = shape;
        this.weights = weights;
        this.threads = threads;
        this.memory = CLEANER.register(this, arena::close);
    }

    /**
     * Copies the weights, so that their memory may be released after.
     *
     * @param threads that generate, at least 1
     * @throws io.acdc.inference.decoder.InvalidModelException if a tensor is missing or has a shape other than
     *     {@code shape} asks for
     */
    // The weights outlive this method: closing the decoder frees them, or its being collected.
    @SuppressWarnings("MustBeClosedChecker")
    public static RowsDecoder of(DecoderShape shape, Weights weights, int threads) {
        Arena arena = Arena.ofShared();
        try (WorkerTeam team = new WorkerTeam(threads)) {
            RowsWeights packed = RowsWeights.load(shape, weights, new WeightMemory(arena, team));
            return new RowsDecoder(shape, packed, threads, arena);
        } catch (RuntimeException | Error e) {
            arena.close();
            throw e;
        }
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
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model has been closed");
            }
            return PromptBatch.answer(prompts, settings, check, this::run);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            memory.clean();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void run(List<RunningSequence> sequences) {
        int positions =
                sequences.stream().mapToInt(RunningSequence::maxLength).max().orElse(0);
        int most = Math.min(sequences.size(), mostSequences(positions));
        try (WorkerTeam team = new WorkerTeam(threads)) {
            run(new ArrayDeque<>(sequences), new RowsPass(shape, weights, team, positions, most), most);
        }
    }

    private void run(Deque<RunningSequence> waiting, RowsPass pass, int most) {
        List<ActiveSequence> active = new ArrayList<>();
        while (!waiting.isEmpty() || !active.isEmpty()) {
            while (active.size() < most && !waiting.isEmpty()) {
                active.add(new ActiveSequence(waiting.remove(), shape));
            }
            pass.feed(Step.of(active));
            active.removeIf(ActiveSequence::isFinished);
        }
    }

    private int mostSequences(int positions) {
        return Math.clamp(CACHE_BYTES / SequenceCache.bytes(shape, positions), 1, MOST_SEQUENCES);
    }
}
