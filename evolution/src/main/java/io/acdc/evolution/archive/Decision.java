package io.acdc.evolution.archive;

import java.util.List;

/** A decision of the archive. Both archives are the fold of these, in the order of their sequence numbers. */
public sealed interface Decision {
    /** Counts from 0 without gaps. */
    long sequence();

    /** The population was opened. */
    record Opened(long sequence) implements Decision {}

    /** Other settings are in force from here on. */
    record SettingsChanged(long sequence) implements Decision {}

    /** A proposed task counts from here on. */
    record TaskActivated(long sequence, String taskId) implements Decision {}

    /**
     * A replaced task counts again.
     *
     * @param childId the child that had taken its place and that nobody passes
     */
    record TaskReinstated(long sequence, String taskId, String childId) implements Decision {}

    /** A task no longer counts. */
    record TaskRetired(long sequence, String taskId, RetirementBasis basis) implements Decision {}

    /**
     * A model became a member.
     *
     * @param evicted members that left for it
     */
    record Admitted(long sequence, String modelId, List<String> evicted, SelectionBasis basis) implements Decision {
        public Admitted {
            evicted = List.copyOf(evicted);
        }
    }

    /**
     * A candidate was not selected.
     *
     * @param evicted members that left all the same, since the population was made smaller
     */
    record NotSelected(long sequence, String modelId, List<String> evicted, SelectionBasis basis) implements Decision {
        public NotSelected {
            evicted = List.copyOf(evicted);
        }
    }

    /** A candidate's answers are gibberish. */
    record GateRejected(long sequence, String modelId, GateBasis basis) implements Decision {}

    /** A candidate could not be evaluated. */
    record EvaluationFailed(long sequence, String modelId, int attempts, String why) implements Decision {}

    /** A member's answer to a task did not come; it counts as failed. */
    record ScoreGivenUp(long sequence, String modelId, String taskId, int attempts) implements Decision {}

    /** The scores of a further evaluator count from here on. */
    record EvaluatorJoined(long sequence, EvaluatorBasis basis) implements Decision {}

    /** The scores of a further evaluator count no more; nobody waits for them. */
    record EvaluatorLeft(long sequence, EvaluatorBasis basis) implements Decision {}
}
