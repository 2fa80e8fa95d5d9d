package io.acdc.evolution.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A further evaluator that the archive has heard of, as it is persisted.
 *
 * @param id kind and version
 * @param role what its scores are for
 * @param standing whether they count
 */
public record KeptEvaluator(EvaluatorId id, EvaluatorRole role, Standing standing) {
    /** Whether an evaluator's scores count. */
    public sealed interface Standing {}

    /** It has scored something; that has not counted so far. */
    public record Heard() implements Standing {}

    /**
     * Its scores count.
     *
     * @param joinedAt sequence number of the decision
     * @param input what it takes in
     * @param rejectShare a gate's
     */
    public record Counting(long joinedAt, EvaluatorInput input, OptionalDouble rejectShare) implements Standing {}

    /**
     * Its scores count no more, and are kept for its return.
     *
     * @param leftAt sequence number of the decision
     * @param quietSince when it left because a candidate waited for it in vain, unless it has shown life since
     */
    public record Left(long leftAt, Optional<Instant> quietSince) implements Standing {}
}
