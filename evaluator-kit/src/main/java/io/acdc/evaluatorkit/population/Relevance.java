package io.acdc.evaluatorkit.population;

/** Whether a score of a model and a task can still have an effect. */
public enum Relevance {
    /** It can. */
    MATTERS,
    /** The model or the population is out of the running for good. */
    PAST,
    /** Not by the decisions read so far: the task is not active. Later ones may say otherwise. */
    NOT_ACTIVE
}
