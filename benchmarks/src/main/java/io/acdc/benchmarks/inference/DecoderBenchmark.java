package io.acdc.benchmarks.inference;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.RotaryPositions;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.vector.VectorDecoder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Generated tokens a second on one core, prompts included, with a model of the tiny seeds' shape: prompts of 10 to 20
 * tokens, answers of 5. Target: 15,000, at the very least 10,000.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecoderBenchmark {
    private static final DecoderShape TINY = new DecoderShape(
            96, 4, 4, 4, 24, 256, 257, 64, RotaryPositions.of(10000), 1e-6, true, OptionalPart.OF_QWEN2);
    private static final int ANSWER_TOKENS = 5;
    private static final int PROMPTS = 240;

    /** Prompts in one call; the model always gets all {@value #PROMPTS} in the end. */
    @Param({"1", "8", "48", "240"})
    public int batch = PROMPTS;

    private final RandomWeights weights = new RandomWeights(1);
    private final LanguageModel model = VectorDecoder.of(TINY, weights);
    private List<TokenSequence> prompts = List.of();

    @Setup
    public void drawPrompts() {
        CounterRandom random = CounterRandom.of(2, "decoder benchmark");
        prompts = IntStream.range(0, PROMPTS)
                .mapToObj(_ -> IntStream.range(0, 10 + random.nextInt(11)).map(_ -> random.nextInt(256)))
                .map(tokens -> TokenSequence.of(tokens.toArray()))
                .toList();
    }

    @Benchmark
    @OperationsPerInvocation(PROMPTS * ANSWER_TOKENS)
    public List<List<Generation>> generatedTokens() {
        return IntStream.range(0, PROMPTS / batch)
                .mapToObj(call -> prompts.subList(call * batch, (call + 1) * batch))
                .map(call -> model.generate(call, GenerationSettings.greedy(ANSWER_TOKENS, Set.of())))
                .toList();
    }

    /** Packings a second of a candidate's weights, which are in memory. Target: 200. */
    @Benchmark
    public LanguageModel loads() {
        return VectorDecoder.of(TINY, weights);
    }
}
