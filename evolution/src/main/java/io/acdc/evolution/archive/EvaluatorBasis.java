package io.acdc.evolution.archive;

import java.util.List;
import java.util.OptionalDouble;

/**
 * On what grounds an evaluator counts from a decision on, or no longer.
 *
 * @param id kind and version
 * @param role what its scores are for
 * @param input what it takes in
 * @param rejectShare a gate's: a candidate is rejected when more than this share of its answers fails
 * @param instances those that were up, sorted; none where it leaves because there are none
 * @param why one line for people
 */
public record EvaluatorBasis(
        EvaluatorId id,
        EvaluatorRole role,
        EvaluatorInput input,
        OptionalDouble rejectShare,
        List<String> instances,
        String why) {
    public EvaluatorBasis {
        instances = List.copyOf(instances);
    }
}
