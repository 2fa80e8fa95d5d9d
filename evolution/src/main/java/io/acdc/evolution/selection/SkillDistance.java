package io.acdc.evolution.selection;

import io.acdc.evolution.selection.NoveltyMeasure.Denominator;
import io.acdc.evolution.selection.NoveltyMeasure.Hamming;
import io.acdc.evolution.selection.NoveltyMeasure.SkillRatio;
import io.acdc.evolution.skill.DifficultyWeights;
import io.acdc.evolution.skill.FailureCounts;
import io.acdc.evolution.skill.SkillVector;
import java.util.List;

/** A {@link NoveltyMeasure} made ready for one list of skill vectors, which are named by their place in it. */
sealed interface SkillDistance permits HammingDistance, PlainSkillRatio, WeightedSkillRatio {
    /** The distance, rounded exactly as the published code rounds it. */
    double exact(int contender, int fitter);

    /**
     * The distances to the first {@code fitter} places within a relative error of {@link #TOLERANCE}. All at once, since
     * that is far cheaper than one {@link #exact} each, and most of those fitter are far from being the nearest.
     */
    void estimate(int contender, int fitter, double[] distances);

    /** Far above the rounding of a sum over thousands of tasks, far below the step between two different sums. */
    double TOLERANCE = 1e-9;

    static SkillDistance of(
            NoveltyMeasure measure, List<SkillVector> skills, FailureCounts failures, DifficultyWeights weights) {
        return switch (measure) {
            case Hamming() -> new HammingDistance(skills);
            case SkillRatio(boolean weighted, Denominator denominator) ->
                weighted
                        ? WeightedSkillRatio.of(denominator, skills, failures, weights)
                        : new PlainSkillRatio(denominator, skills);
        };
    }
}
