package io.acdc.evolution.archive;

import java.util.Set;
import java.util.stream.Collectors;

/** Where a model is in its life. */
public sealed interface ModelStatus {
    /** Announced; nothing was asked of it yet. */
    record Waiting() implements ModelStatus {}

    /**
     * Asked to answer tasks.
     *
     * @param requested tasks that were active when it was asked; those of them that still are decide when it is ready
     * @param askedAt sequence number of the next decision when it was asked: further evaluators that counted before are
     *     waited for
     */
    record UnderEvaluation(Set<String> requested, long askedAt) implements ModelStatus {
        public UnderEvaluation {
            requested = Set.copyOf(requested);
        }

        UnderEvaluation without(String taskId) {
            return new UnderEvaluation(
                    requested.stream()
                            .filter(requestedId -> !requestedId.equals(taskId))
                            .collect(Collectors.toUnmodifiableSet()),
                    askedAt);
        }
    }

    /**
     * In the archive.
     *
     * @param admittedAt sequence number of the decision
     */
    record Member(long admittedAt) implements ModelStatus {}

    /** Rejected or evicted; it never comes back. */
    record Departed() implements ModelStatus {}
}
