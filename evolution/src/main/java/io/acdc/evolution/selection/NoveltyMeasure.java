package io.acdc.evolution.selection;

/** How {@link DominatedNoveltySearch} measures what a contender can do that a fitter one cannot. */
public sealed interface NoveltyMeasure {
    /** Published default: difficulty-weighted skill ratio to all tasks. */
    NoveltyMeasure PUBLISHED = new SkillRatio(true, Denominator.ALL_TASKS);

    /** Number of tasks on which the two differ, either way. */
    record Hamming() implements NoveltyMeasure {}

    /**
     * Percentage of tasks that the contender solves and the fitter one does not.
     *
     * @param difficultyWeighted count every task by the share of contenders that fail it, instead of as 1
     * @param denominator what the percentage is of
     */
    record SkillRatio(boolean difficultyWeighted, Denominator denominator) implements NoveltyMeasure {}

    /** What a skill ratio is a percentage of. */
    enum Denominator {
        ALL_TASKS,
        TASKS_THE_FITTER_FAILS
    }
}
