package io.acdc.evolution.archive;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A further evaluator of which at least one instance is up and works for the population.
 *
 * @param id kind and version
 * @param role what its scores are for
 * @param input what it takes in
 * @param rejectShare a gate's: a candidate is rejected when more than this share of its answers fails; a gate without it
 *     never counts
 * @param instances those that are up
 * @param startedAt when the last of them to start did
 */
public record AvailableEvaluator(
        EvaluatorId id,
        EvaluatorRole role,
        EvaluatorInput input,
        OptionalDouble rejectShare,
        List<String> instances,
        Instant startedAt) {
    public AvailableEvaluator {
        instances = instances.stream().sorted().toList();
    }
}
