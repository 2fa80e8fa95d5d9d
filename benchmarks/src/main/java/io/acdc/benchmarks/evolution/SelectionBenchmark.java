package io.acdc.benchmarks.evolution;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.evolution.selection.Contender;
import io.acdc.evolution.selection.CoverageSelection;
import io.acdc.evolution.selection.DominatedNoveltySearch;
import io.acdc.evolution.selection.NoveltyMeasure;
import io.acdc.evolution.selection.Selection;
import io.acdc.evolution.selection.SelectionRule;
import io.acdc.evolution.skill.SkillVector;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One archive update, from contenders to the next archive. Targets: 8 µs for 16+8x250, 2 ms for 256+64x1000. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SelectionBenchmark {
    /** Members + candidates x tasks. */
    @Param({"16+1x250", "16+8x250", "256+64x1000"})
    public String size = "16+8x250";

    private List<Contender> contenders = List.of();
    private SelectionRule novelty = DominatedNoveltySearch.PUBLISHED;
    private SelectionRule coverage = CoverageSelection.DEFAULT;

    @Setup
    public void drawContenders() {
        int[] numbers = IntStream.of(0, 1, 2)
                .map(part -> Integer.parseInt(size.split("[+x]", -1)[part]))
                .toArray();
        CounterRandom random = CounterRandom.of(42, "selection benchmark");
        contenders = IntStream.range(0, numbers[0] + numbers[1])
                .mapToObj(index -> contender(index, numbers[2], random.derive(index)))
                .toList();
        novelty = new DominatedNoveltySearch(numbers[0], 3, 999.0, NoveltyMeasure.PUBLISHED, OptionalInt.empty());
        coverage = new CoverageSelection(numbers[0], 0.5, 0.02);
    }

    @Benchmark
    public Selection dominatedNoveltySearch() {
        return novelty.select(contenders);
    }

    @Benchmark
    public Selection coverageSelection() {
        return coverage.select(contenders);
    }

    /** Every model has its own strength, like in a real archive: 20 to 80% of the tasks. */
    private static Contender contender(int index, int tasks, CounterRandom random) {
        double strength = random.nextDouble(0.2, 0.8);
        return Contender.of("model-" + index, SkillVector.matching(tasks, task -> random.nextDouble() < strength));
    }
}
