package io.acdc.schemas.tracing;

import java.util.Locale;

/** The steps of a model's story, from its order to the decision, in their usual order. */
public enum StepName {
    /** A planner drew the recipe. */
    ORDER,
    /** A maker made the weights and announced the model; a given model is only announced. */
    MERGE,
    /** The archive asked for answers: one work item. */
    ASK,
    /** A work item waited for an evaluator. */
    TAKE,
    /** An evaluator worked on a work item. */
    EVALUATE,
    /** It loaded the weights. */
    LOAD,
    /** The model wrote its answers. */
    GENERATE,
    /** The answers were judged. */
    SCORE,
    /** The evaluations were put on the log. */
    PUBLISH,
    /** The archive gave up waiting for a score. */
    GIVE_UP,
    /** The archive decided whether the model stays. */
    DECIDE;

    /** As people and traces call it, such as "give up". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
