package io.acdc.evolution.selection;

import io.acdc.evolution.selection.NoveltyMeasure.Denominator;
import io.acdc.evolution.selection.NoveltyMeasure.Hamming;
import io.acdc.evolution.selection.NoveltyMeasure.SkillRatio;
import io.acdc.evolution.skill.DifficultyWeights;
import io.acdc.evolution.skill.FailureCounts;
import io.acdc.evolution.skill.SkillVector;

/** A {@link NoveltyMeasure} made ready for one list of contenders. */
sealed interface SkillDistance permits HammingDistance, PlainSkillRatio, WeightedSkillRatio {
    /** The distance, rounded exactly as the published code rounds it. */
    double exact(SkillVector contender, SkillVector fitter);

    /**
     * The distance within a relative error of {@link #TOLERANCE}, or positive infinity where it is known to exceed
     * {@code bound}. Cheaper than {@link #exact}: most fitter contenders are far from being the nearest.
     */
    double estimate(SkillVector contender, SkillVector fitter, double bound);

    /** Far above the rounding of a sum over thousands of tasks, far below the step between two different sums. */
    double TOLERANCE = 1e-9;

    static SkillDistance of(NoveltyMeasure measure, FailureCounts failures, DifficultyWeights weights) {
        return switch (measure) {
            case Hamming() -> new HammingDistance();
            case SkillRatio(boolean weighted, Denominator denominator) ->
                weighted ? new WeightedSkillRatio(failures, weights, denominator) : new PlainSkillRatio(denominator);
        };
    }
}
