package io.acdc.benchmarks.inference;

import com.sun.management.OperatingSystemMXBean;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.inference.architecture.CheckpointWeights;
import io.acdc.inference.architecture.SupportedArchitecture;
import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.Weights;
import io.acdc.inference.decoder.vector.lanes.LanesDecoder;
import io.acdc.inference.decoder.vector.rows.RowsDecoder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Generated tokens a second with a small checkpoint, prompts of 10 to 20 tokens included: both decoders, by batch and
 * threads. Of several rounds the best; the number in brackets is for a second of processor time.
 */
public final class SmallModelSpeed {
    private static final int NEW_TOKENS = 5;
    private static final int PROMPTS = 192;
    private static final int ROUNDS = 25;

    private SmallModelSpeed() {}

    /** Arguments: the checkpoint's directory, the number of threads, batch sizes. */
    public static void main(String[] arguments) {
        int threads = Integer.parseInt(arguments[1]);
        try (Checkpoint checkpoint = Checkpoint.open(Path.of(arguments[0]))) {
            DecoderShape shape = SupportedArchitecture.shapeOf(checkpoint.config());
            Weights weights = new CheckpointWeights(checkpoint);
            try (LanguageModel lanes = LanesDecoder.of(shape, weights, threads);
                    LanguageModel rows = RowsDecoder.of(shape, weights, threads)) {
                for (int index = 2; index < arguments.length; index++) {
                    int batch = Integer.parseInt(arguments[index]);
                    System.out.printf("batch %d: lanes %s, rows %s%n", batch, speed(lanes, batch), speed(rows, batch));
                }
            }
        }
    }

    private static String speed(LanguageModel model, int batch) {
        List<List<TokenSequence>> calls = calls(batch);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double seconds = Double.MAX_VALUE;
        double processor = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long processorBefore = system.getProcessCpuTime();
            long begun = System.nanoTime();
            calls.forEach(call -> model.generate(call, GenerationSettings.greedy(NEW_TOKENS, Set.of())));
            seconds = Math.min(seconds, (System.nanoTime() - begun) / 1e9);
            processor = Math.min(processor, (system.getProcessCpuTime() - processorBefore) / 1e9);
        }
        int tokens = calls.size() * batch * NEW_TOKENS;
        return "%,.0f (%,.0f) tokens/s".formatted(tokens / seconds, tokens / processor);
    }

    private static List<List<TokenSequence>> calls(int batch) {
        CounterRandom random = CounterRandom.of(2, "small model speed");
        return IntStream.range(0, Math.ceilDiv(PROMPTS, batch))
                .mapToObj(_ ->
                        IntStream.range(0, batch).mapToObj(_ -> prompt(random)).toList())
                .toList();
    }

    private static TokenSequence prompt(CounterRandom random) {
        int length = 10 + random.nextInt(11);
        return TokenSequence.of(
                IntStream.range(0, length).map(_ -> random.nextInt(256)).toArray());
    }
}
