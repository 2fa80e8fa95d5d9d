package io.acdc.benchmarks.inference;

import com.sun.management.OperatingSystemMXBean;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.inference.architecture.CheckpointWeights;
import io.acdc.inference.architecture.SupportedArchitecture;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.vector.VectorDecoder;
import io.acdc.testkit.oracle.JlamaOracle;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Loading, reading of prompts and generation with a large checkpoint, and the same with Jlama. Times are the best of a
 * few rounds; the second number of each pair is for a second of processor time, which other work disturbs less.
 */
public final class LargeModelSpeed {
    private static final int PROMPT_TOKENS = 64;
    private static final int NEW_TOKENS = 24;
    private static final int ROUNDS = 3;

    private LargeModelSpeed() {}

    /** Arguments: the checkpoint's directory, the number of threads, {@code vector} or {@code jlama}, batch sizes. */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        if (arguments[2].equals("jlama")) {
            jlama(directory);
            return;
        }
        long begun = System.nanoTime();
        try (LanguageModel model = load(directory, threads)) {
            System.out.printf("loaded in %.2f s%n", seconds(begun));
            IntStream.range(3, arguments.length)
                    .map(index -> Integer.parseInt(arguments[index]))
                    .forEach(batch -> vector(model, batch));
        }
    }

    private static LanguageModel load(Path directory, int threads) {
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            return VectorDecoder.of(
                    SupportedArchitecture.shapeOf(checkpoint.config()), new CheckpointWeights(checkpoint), threads);
        }
    }

    private static void vector(LanguageModel model, int batch) {
        List<TokenSequence> prompts = IntStream.range(0, batch)
                .mapToObj(LargeModelSpeed::prompt)
                .map(TokenSequence::of)
                .toList();
        report("batch " + batch, batch, count -> model.generate(prompts, GenerationSettings.greedy(count, Set.of())));
    }

    private static void jlama(Path directory) {
        long begun = System.nanoTime();
        try (JlamaOracle oracle = new JlamaOracle(directory)) {
            System.out.printf("loaded in %.2f s%n", seconds(begun));
            report("jlama", 1, count -> oracle.greedy(prompt(0), count));
        }
    }

    /** Generating one token is reading the prompt; what more tokens take longer is generation. */
    private static void report(String name, int batch, Generating generating) {
        Taken prompt = Taken.MUCH;
        Taken all = Taken.MUCH;
        for (int round = 0; round < ROUNDS; round++) {
            prompt = prompt.least(Taken.by(generating, 1));
            all = all.least(Taken.by(generating, 1 + NEW_TOKENS));
        }
        System.out.printf(
                "%s: prompts %.0f (%.0f) tokens/s, generation %.1f (%.1f) tokens/s%n",
                name,
                batch * PROMPT_TOKENS / prompt.seconds(),
                batch * PROMPT_TOKENS / prompt.processor(),
                batch * NEW_TOKENS / (all.seconds() - prompt.seconds()),
                batch * NEW_TOKENS / (all.processor() - prompt.processor()));
    }

    /** Seconds on the clock and of the processor, all threads together. */
    private record Taken(double seconds, double processor) {
        static final Taken MUCH = new Taken(Double.MAX_VALUE, Double.MAX_VALUE);

        static Taken by(Generating generating, int count) {
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long processor = system.getProcessCpuTime();
            long begun = System.nanoTime();
            generating.run(count);
            return new Taken(LargeModelSpeed.seconds(begun), (system.getProcessCpuTime() - processor) / 1e9);
        }

        Taken least(Taken other) {
            return new Taken(Math.min(seconds, other.seconds), Math.min(processor, other.processor));
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int[] prompt(int number) {
        CounterRandom random = CounterRandom.of(number, "prompt");
        return IntStream.range(0, PROMPT_TOKENS)
                .map(_ -> random.nextInt(50_000))
                .toArray();
    }

    /** Something that generates so many tokens. */
    @FunctionalInterface
    private interface Generating {
        void run(int count);
    }
}
