package io.acdc.evolution.selection;

import io.acdc.evolution.selection.NoveltyMeasure.Denominator;
import io.acdc.evolution.selection.NoveltyMeasure.SkillRatio;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Dominated Novelty Search written down task by task: an oracle for the fast one, without any of its shortcuts. */
final class PlainNoveltySearch {
    private final DominatedNoveltySearch rule;
    private final List<Contender> contenders;
    private final int tasks;
    private final double[] weights;

    PlainNoveltySearch(DominatedNoveltySearch rule, List<Contender> contenders) {
        this.rule = rule;
        this.contenders = contenders;
        int all = contenders.getFirst().skills().length();
        this.tasks = Math.min(all, rule.comparedTasks().orElse(all));
        this.weights = IntStream.range(0, tasks).mapToDouble(this::shareFailing).toArray();
    }

    double[] noveltyScores() {
        double[] scores = new double[contenders.size()];
        boolean leaderFound = false;
        for (int index = 0; index < scores.length; index++) {
            double[] nearest = nearest(contenders.get(index), leaderFound);
            leaderFound |= nearest.length == 0;
            scores[index] = nearest.length == 0 ? rule.dominatedScore() : inOrder(nearest) / nearest.length;
        }
        return scores;
    }

    private double[] nearest(Contender contender, boolean leaderFound) {
        return contenders.stream()
                .filter(other -> leaderFound
                        ? other.fitness() >= contender.fitness() && !other.id().equals(contender.id())
                        : other.fitness() > contender.fitness())
                .mapToDouble(other -> distance(contender, other))
                .sorted()
                .limit(rule.neighbours())
                .toArray();
    }

    private double distance(Contender contender, Contender fitter) {
        IntPredicate only =
                task -> contender.skills().passes(task) && !fitter.skills().passes(task);
        if (!(rule.measure() instanceof SkillRatio(boolean weighted, Denominator denominator))) {
            return valueOf(
                    task -> contender.skills().passes(task) != fitter.skills().passes(task), false);
        }
        IntPredicate counted =
                task -> denominator == Denominator.ALL_TASKS || !fitter.skills().passes(task);
        double whole = valueOf(counted, weighted);
        return whole == 0 ? 0 : valueOf(only, weighted) / whole * 100;
    }

    private double valueOf(IntPredicate selected, boolean weighted) {
        return inOrder(IntStream.range(0, tasks)
                .filter(selected)
                .mapToDouble(task -> weighted ? weights[task] : 1)
                .toArray());
    }

    private double shareFailing(int task) {
        long failing = contenders.stream()
                .filter(contender -> !contender.skills().passes(task))
                .count();
        return (double) failing / contenders.size();
    }

    /** Unlike {@link DoubleStream#sum}, which compensates for rounding. */
    private static double inOrder(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
