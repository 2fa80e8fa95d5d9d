package io.acdc.evolution.archive;

import java.util.List;
import java.util.Optional;

/**
 * What a gate found about a candidate.
 *
 * @param by the gate; empty for the population's own
 * @param evaluations answers that were looked at
 * @param failedTasks tasks whose answers failed, in the order of their ids
 */
public record GateBasis(Optional<EvaluatorId> by, int evaluations, List<String> failedTasks) {
    public GateBasis {
        failedTasks = List.copyOf(failedTasks);
    }

    /** Whether more than this share of the answers failed. Without any answer none did. */
    public boolean exceeds(double rejectShare) {
        return failedTasks.size() > rejectShare * evaluations;
    }
}
