package io.acdc.evolution.archive;

/** A model's answer to a task, as scored. */
public enum Answer {
    /** Scored at 0.5 or more. */
    PASSED,
    /** Scored below 0.5. */
    FAILED,
    /** The evaluator came to no score; counts as failed, and against a candidate of which nothing could be scored. */
    UNSCORED
}
