package io.acdc.evolution.selection;

import io.acdc.evolution.selection.NoveltyMeasure.Denominator;
import io.acdc.evolution.skill.DifficultyWeights;
import io.acdc.evolution.skill.FailureCounts;
import io.acdc.evolution.skill.SkillVector;

/** Weighs tasks by difficulty. Estimates in whole failure counts, which are the weights times the number of models. */
final class WeightedSkillRatio implements SkillDistance {
    private final FailureCounts failures;
    private final Denominator denominator;
    private final DifficultyWeights weights;
    private final long totalFailures;
    private final double totalWeight;

    WeightedSkillRatio(FailureCounts failures, DifficultyWeights weights, Denominator denominator) {
        this.failures = failures;
        this.denominator = denominator;
        this.weights = weights;
        this.totalFailures = failures.total();
        this.totalWeight = weights.total();
    }

    @Override
    public double exact(SkillVector contender, SkillVector fitter) {
        double whole = switch (denominator) {
            case ALL_TASKS -> totalWeight;
            case TASKS_THE_FITTER_FAILS -> weights.sumOverFailed(fitter);
        };
        return whole == 0 ? 0 : weights.sumOverDifference(contender, fitter) / whole * 100;
    }

    @Override
    public double estimate(SkillVector contender, SkillVector fitter, double bound) {
        long whole = switch (denominator) {
            case ALL_TASKS -> totalFailures;
            case TASKS_THE_FITTER_FAILS -> failures.sumOverFailed(fitter);
        };
        if (whole == 0) {
            return 0;
        }
        long limit = (long) Math.ceil(bound / 100 * whole * (1 + TOLERANCE));
        long sum = failures.sumOverDifference(contender, fitter, limit);
        return sum == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : 100.0 * sum / whole;
    }
}
