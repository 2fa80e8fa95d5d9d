package io.acdc.evolution.selection;

import io.acdc.evolution.skill.SkillVector;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The default novelty score written down task by task: an oracle for the fast one, without any of its shortcuts. */
final class PlainNoveltySearch {
    private static final int NEIGHBOURS = 3;

    private PlainNoveltySearch() {}

    static double[] noveltyScores(List<Contender> contenders) {
        double[] weights = weights(contenders);
        double[] scores = new double[contenders.size()];
        boolean leaderFound = false;
        for (int index = 0; index < scores.length; index++) {
            boolean equalsCount = leaderFound;
            Contender contender = contenders.get(index);
            double[] nearest = contenders.stream()
                    .filter(other -> equalsCount
                            ? other.fitness() >= contender.fitness()
                                    && !other.id().equals(contender.id())
                            : other.fitness() > contender.fitness())
                    .mapToDouble(other -> ratio(contender.skills(), other.skills(), weights))
                    .sorted()
                    .limit(NEIGHBOURS)
                    .toArray();
            leaderFound |= nearest.length == 0;
            scores[index] = nearest.length == 0 ? 999 : inOrder(nearest) / nearest.length;
        }
        return scores;
    }

    private static double ratio(SkillVector contender, SkillVector fitter, double[] weights) {
        double[] unique = IntStream.range(0, weights.length)
                .filter(task -> contender.passes(task) && !fitter.passes(task))
                .mapToDouble(task -> weights[task])
                .toArray();
        return inOrder(unique) / inOrder(weights) * 100;
    }

    private static double[] weights(List<Contender> contenders) {
        return IntStream.range(0, contenders.getFirst().skills().length())
                .mapToLong(task -> contenders.stream()
                        .filter(contender -> !contender.skills().passes(task))
                        .count())
                .mapToDouble(failures -> (double) failures / contenders.size())
                .toArray();
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
