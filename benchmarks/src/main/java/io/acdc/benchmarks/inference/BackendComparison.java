package io.acdc.benchmarks.inference;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.inference.architecture.CheckpointWeights;
import io.acdc.inference.architecture.SupportedArchitecture;
import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.vector.VectorDecoder;
import io.acdc.inference.runner.DecoderFactory;
import io.acdc.inference.torch.TorchDecoders;
import io.acdc.inference.torch.TorchPrecision;
import io.acdc.inference.torch.TorchSettings;
import io.acdc.testkit.oracle.JlamaOracle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * All decoders on one checkpoint, one after the other in one run: the time to put its weights in place of others', and
 * tokens a second of reading prompts and of generation. Times are the best of a few rounds.
 */
public final class BackendComparison {
    private static final int ROUNDS = 3;
    private static final double SECONDS = 3;
    /** Of Jlama's vectors; it reads past the end of heads that do not fill them. */
    private static final int JLAMA_LANES = 16;

    private final Path directory;
    private final int[] batches;
    private final DecoderShape shape;
    private final int promptTokens;
    private final int newTokens;

    private BackendComparison(Path directory, int... batches) {
        this.directory = directory;
        this.batches = batches;
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            this.shape = SupportedArchitecture.shapeOf(checkpoint.config());
        }
        this.promptTokens = Math.min(64, shape.contextLength() / 2);
        this.newTokens = Math.min(24, shape.contextLength() / 4);
    }

    /** Arguments: the checkpoint's directory, the number of threads, batch sizes. */
    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[1]);
        int[] batches =
                Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray();
        BackendComparison comparison = new BackendComparison(Path.of(arguments[0]), batches);
        System.out.printf("%-11s %7s %12s %14s %16s%n", "decoder", "batch", "swap", "prompts", "generation");
        comparison.measure("vector", VectorDecoder::of);
        for (TorchPrecision precision : TorchPrecision.values()) {
            TorchSettings settings = TorchSettings.onProcessor(precision).withThreads(threads);
            try (TorchDecoders torch = TorchDecoders.start(settings)) {
                comparison.measure("torch " + precision.settingValue(), torch);
            }
        }
        comparison.measureJlama();
        System.exit(0);
    }

    private void measure(String name, DecoderFactory decoders) {
        load(decoders).close();
        long begun = System.nanoTime();
        LanguageModel loaded = load(decoders);
        double swap = seconds(begun);
        try (loaded) {
            for (int batch : batches) {
                List<TokenSequence> prompts = IntStream.range(0, batch)
                        .mapToObj(this::prompt)
                        .map(TokenSequence::of)
                        .toList();
                report(
                        name,
                        batch,
                        swap,
                        count -> loaded.generate(prompts, GenerationSettings.greedy(count, Set.of())));
            }
        }
    }

    private void measureJlama() {
        if (shape.headSize() % JLAMA_LANES != 0) {
            System.out.println("jlama       cannot compute heads of size " + shape.headSize());
            return;
        }
        long begun = System.nanoTime();
        try (JlamaOracle oracle = new JlamaOracle(directory)) {
            report("jlama", 1, seconds(begun), count -> oracle.greedy(prompt(0), count));
        }
    }

    private LanguageModel load(DecoderFactory decoders) {
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            return decoders.decoder(shape, new CheckpointWeights(checkpoint));
        }
    }

    /** Generating one token is reading the prompt; what more tokens take longer is generation. */
    private void report(String name, int batch, double swap, IntConsumer generating) {
        double prompt = Double.MAX_VALUE;
        double all = Double.MAX_VALUE;
        long begun = System.nanoTime();
        for (int round = 0; round < ROUNDS || seconds(begun) < SECONDS; round++) {
            prompt = Math.min(prompt, seconds(generating, 1));
            all = Math.min(all, seconds(generating, 1 + newTokens));
        }
        System.out.printf(
                "%-11s %7d %9.1f ms %10.0f /s %12.1f /s%n",
                name, batch, swap * 1e3, batch * promptTokens / prompt, batch * newTokens / (all - prompt));
    }

    private static double seconds(IntConsumer generating, int count) {
        long begun = System.nanoTime();
        generating.accept(count);
        return seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private int[] prompt(int number) {
        CounterRandom random = CounterRandom.of(number, "prompt");
        return IntStream.range(0, promptTokens)
                .map(_ -> random.nextInt(shape.vocabularySize()))
                .toArray();
    }
}
