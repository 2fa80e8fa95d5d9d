package io.acdc.evolution.pool;

/** How {@link PublishedAdaptation} chooses parents. */
public enum ParentChoice {
    /** Published default: uniformly and with replacement from all tasks somebody passes. */
    UNIFORM,
    /**
     * Hard and easy tasks first, with replacement and by distance from a pass rate of one half, then medium ones without
     * replacement; never more from a group than it has tasks.
     */
    BIASED
}
