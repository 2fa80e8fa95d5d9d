package io.acdc.benchmarks.evolution;

import io.acdc.evolution.archive.Changes;
import io.acdc.evolution.selection.CoverageSelection;
import io.acdc.evolution.selection.DominatedNoveltySearch;
import io.acdc.evolution.selection.NoveltyMeasure;
import io.acdc.evolution.selection.SelectionRule;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The last answer of a candidate, from the archive's point of view: it makes the decision and everything that is derived
 * from it, without the log. Target: well below 100 ms with 1,000 members and 5,000 tasks.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class SelectionRoundBenchmark {
    /** The selection rules, with their published or default switches. */
    public enum Rule {
        NOVELTY,
        COVERAGE
    }

    @Param
    public Rule rule = Rule.NOVELTY;

    /** Members x tasks. */
    @Param({"16x250", "1000x5000"})
    public String size = "16x250";

    private FullArchive archive = FullArchive.of(1, 1, CoverageSelection.DEFAULT);
    private Changes.SingleAnswer lastAnswer = archive.almostDecided("nobody");
    private int candidates;

    @Setup
    public void fill() {
        int[] numbers = IntStream.of(0, 1)
                .map(part -> Integer.parseInt(size.split("x", -1)[part]))
                .toArray();
        archive = FullArchive.of(numbers[0], numbers[1], selectionRule(numbers[0]));
    }

    @Setup(Level.Invocation)
    public void answerAllButOne() {
        lastAnswer = archive.almostDecided("candidate-" + candidates++);
    }

    @Benchmark
    public Changes decide() {
        return archive.complete(lastAnswer);
    }

    private SelectionRule selectionRule(int populationSize) {
        return switch (rule) {
            case NOVELTY ->
                new DominatedNoveltySearch(populationSize, 3, 999.0, NoveltyMeasure.PUBLISHED, OptionalInt.empty());
            case COVERAGE -> new CoverageSelection(populationSize, 0.5, 0.02);
        };
    }
}
