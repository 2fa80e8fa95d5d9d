package io.acdc.evolution.selection;

import java.util.List;

/** Decides who stays in the model archive. Pure: the same contenders in the same order give the same selection. */
public sealed interface SelectionRule permits DominatedNoveltySearch, CoverageSelection, TopFitness {
    /** The most members the archive may have. */
    int populationSize();

    /**
     * Chooses at most {@link #populationSize} of the contenders.
     *
     * @param contenders the members in archive order, then the candidates in order of arrival; the order decides ties
     * @throws IllegalArgumentException if the skill vectors are not over the same tasks
     */
    Selection select(List<Contender> contenders);
}
