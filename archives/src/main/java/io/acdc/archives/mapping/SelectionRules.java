package io.acdc.archives.mapping;

import io.acdc.events.SelectionSettings;
import io.acdc.evolution.selection.CoverageSelection;
import io.acdc.evolution.selection.DominatedNoveltySearch;
import io.acdc.evolution.selection.NoveltyMeasure;
import io.acdc.evolution.selection.NoveltyMeasure.Denominator;
import io.acdc.evolution.selection.SelectionRule;
import io.acdc.evolution.selection.TopFitness;
import java.util.OptionalInt;

/** The selection rule that settings name. */
public final class SelectionRules {
    private SelectionRules() {}

    /**
     * The rule, ready for use.
     *
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public static SelectionRule of(SelectionSettings settings) {
        if (settings.getUseTopFitness()) {
            return new TopFitness(settings.getPopulationSize());
        }
        return switch (settings.getRule()) {
            case COVERAGE ->
                new CoverageSelection(
                        settings.getPopulationSize(), settings.getCreditDecay(), settings.getFitnessShare());
            case DOMINATED_NOVELTY_SEARCH ->
                new DominatedNoveltySearch(
                        settings.getPopulationSize(),
                        settings.getKNeighbors(),
                        settings.getDominatedScore(),
                        measure(settings),
                        OptionalInt.empty());
        };
    }

    private static NoveltyMeasure measure(SelectionSettings settings) {
        return settings.getUseSkillRatio()
                ? new NoveltyMeasure.SkillRatio(
                        settings.getUseDifficultyWeights(),
                        settings.getSkillRatioToFull() ? Denominator.ALL_TASKS : Denominator.TASKS_THE_FITTER_FAILS)
                : new NoveltyMeasure.Hamming();
    }
}
