package io.acdc.evolution.selection;

import io.acdc.evolution.selection.NoveltyMeasure.Denominator;
import io.acdc.evolution.skill.DifferenceSums;
import io.acdc.evolution.skill.DifficultyWeights;
import io.acdc.evolution.skill.FailureCounts;
import io.acdc.evolution.skill.SkillVector;
import java.util.Arrays;
import java.util.List;

/** Weighs tasks by difficulty. Estimates in whole failure counts, which are the weights times the number of models. */
final class WeightedSkillRatio implements SkillDistance {
    private final List<SkillVector> skills;
    private final DifficultyWeights weights;
    private final DifferenceSums sums;
    /** By place of the fitter one: the weight that the distance is a percentage of. */
    private final double[] wholes;

    /** By place of the fitter one: the distance that one failure counts for. */
    private final double[] steps;

    private final long[] counted;

    private WeightedSkillRatio(
            List<SkillVector> skills, FailureCounts failures, DifficultyWeights weights, double[] wholes) {
        this.skills = skills;
        this.weights = weights;
        this.sums = DifferenceSums.against(skills, failures);
        this.wholes = wholes;
        this.steps = steps(wholes, failures.models());
        this.counted = new long[skills.size()];
    }

    static WeightedSkillRatio of(
            Denominator denominator, List<SkillVector> skills, FailureCounts failures, DifficultyWeights weights) {
        return new WeightedSkillRatio(skills, failures, weights, wholes(denominator, skills, weights));
    }

    @Override
    public double exact(int contender, int fitter) {
        double whole = wholes[fitter];
        return whole == 0 ? 0 : weights.sumOverDifference(skills.get(contender), skills.get(fitter)) / whole * 100;
    }

    @Override
    public void estimate(int contender, int fitter, double[] distances) {
        sums.fill(skills.get(contender), fitter, counted);
        for (int place = 0; place < fitter; place++) {
            distances[place] = counted[place] * steps[place];
        }
    }

    private static double[] wholes(Denominator denominator, List<SkillVector> skills, DifficultyWeights weights) {
        return switch (denominator) {
            case ALL_TASKS -> {
                double[] wholes = new double[skills.size()];
                Arrays.fill(wholes, weights.total());
                yield wholes;
            }
            case TASKS_THE_FITTER_FAILS ->
                skills.stream().mapToDouble(weights::sumOverFailed).toArray();
        };
    }

    private static double[] steps(double[] wholes, int models) {
        double[] steps = new double[wholes.length];
        for (int place = 0; place < wholes.length; place++) {
            steps[place] = wholes[place] == 0 ? 0 : 100 / (wholes[place] * models);
        }
        return steps;
    }
}
