package io.acdc.evolution.taskforce;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fittest candidates, best first; of equals the earlier one. Published as method {@code fitness}, golden
 * {@code taskforce/cases.json}.
 */
public record BestFitness() implements TaskForceRule {
    @Override
    public TaskForce choose(List<Candidate> candidates, int size) {
        List<Integer> members = IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer index) -> candidates.get(index).fitness())
                        .reversed())
                .limit(TaskForceRule.requireSize(size))
                .toList();
        return TaskForce.of(members, candidates);
    }
}
