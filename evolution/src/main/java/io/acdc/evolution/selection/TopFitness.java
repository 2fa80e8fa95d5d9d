package io.acdc.evolution.selection;

import io.acdc.evolution.skill.FailureCounts;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the fittest; of equals the earlier one. The published switch {@code use_top_fitness_selection}, a control that
 * loses coverage. Golden {@code dns/cases.json}, cases {@code top_fitness}.
 */
public record TopFitness(int populationSize) implements SelectionRule {
    public TopFitness {
        PopulationSize.require(populationSize);
    }

    @Override
    public Selection select(List<Contender> contenders) {
        List<Assessment> assessments = IntStream.range(0, contenders.size())
                .<Assessment>mapToObj(index ->
                        new Assessment.MeanScore(index, contenders.get(index).fitness()))
                .toList();
        FailureCounts failures =
                FailureCounts.over(contenders.stream().map(Contender::skills).toList());
        return new Selection(Ranking.best(assessments, populationSize), assessments, failures.weights());
    }
}
