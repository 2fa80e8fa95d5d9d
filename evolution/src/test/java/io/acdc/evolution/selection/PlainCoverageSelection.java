package io.acdc.evolution.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Coverage selection that computes every credit anew before every drop: an oracle for the lazy one. */
final class PlainCoverageSelection {
    private final CoverageSelection rule;
    private final List<Contender> contenders;
    private final List<Integer> remaining;
    private final Assessment.Credit[] credits;

    PlainCoverageSelection(CoverageSelection rule, List<Contender> contenders) {
        this.rule = rule;
        this.contenders = contenders;
        this.remaining =
                new ArrayList<>(IntStream.range(0, contenders.size()).boxed().toList());
        this.credits = new Assessment.Credit[contenders.size()];
    }

    Selection select() {
        assessRemaining();
        while (remaining.size() > rule.populationSize()) {
            int least = remaining.stream()
                    .reduce((first, second) -> credits[second].credit() <= credits[first].credit() ? second : first)
                    .orElseThrow();
            remaining.removeIf(index -> index == least);
            assessRemaining();
        }
        return new Selection(
                remaining,
                List.of(credits),
                new TopFitness(1).select(contenders).difficultyWeights());
    }

    private void assessRemaining() {
        remaining.forEach(index -> credits[index] = assess(index));
    }

    private Assessment.Credit assess(int index) {
        double credit = 0;
        int sole = 0;
        for (int task = 0; task < contenders.get(index).skills().length(); task++) {
            if (contenders.get(index).skills().passes(task)) {
                int solvers = solvers(task);
                credit += Math.pow(rule.creditDecay(), solvers - 1.0) + rule.fitnessShare();
                sole += solvers == 1 ? 1 : 0;
            }
        }
        return new Assessment.Credit(index, credit, sole);
    }

    private int solvers(int task) {
        return (int) remaining.stream()
                .filter(index -> contenders.get(index).skills().passes(task))
                .count();
    }
}
