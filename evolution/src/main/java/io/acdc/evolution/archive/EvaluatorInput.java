package io.acdc.evolution.archive;

/** What an evaluator takes in. */
public enum EvaluatorInput {
    /** Work items: it needs the weights. */
    MODEL,
    /** Completed evaluations: nothing is asked of it. */
    TRANSCRIPT
}
