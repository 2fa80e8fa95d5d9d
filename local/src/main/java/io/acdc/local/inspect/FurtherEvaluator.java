package io.acdc.local.inspect;

import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRole;
import io.acdc.evolution.archive.EvaluatorId;
import java.util.List;

/**
 * An evaluator beside a population's own that is up or counts.
 *
 * @param id kind and version
 * @param role what its scores are for
 * @param input what it takes in
 * @param instances those that are up
 * @param standing whether its scores count
 */
record FurtherEvaluator(
        EvaluatorId id, EvaluatorRole role, EvaluatorInput input, List<String> instances, Standing standing) {
    /** Whether an evaluator's scores count. */
    sealed interface Standing {
        /** They count since a decision. */
        record Counting(long since) implements Standing {}

        /** They will count once there are as many as wanted: one of every member for every active task. */
        record Collecting(long scores, long wanted) implements Standing {}

        /** A gate that is about to count. */
        record Arriving() implements Standing {}
    }

    /** For people. */
    String line() {
        return "further evaluator %s %s (%s, %s): %s, %s"
                .formatted(
                        id.kind(),
                        id.version(),
                        role == EvaluatorRole.GATE ? "gate" : "skill",
                        input == EvaluatorInput.TRANSCRIPT ? "reads transcripts" : "asks models",
                        instances.size() == 1 ? "1 instance" : instances.size() + " instances",
                        words(standing));
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case Standing.Counting(long since) -> "counting since decision " + since;
            case Standing.Collecting(long scores, long wanted) ->
                "collecting scores: %d of %d".formatted(scores, wanted);
            case Standing.Arriving() -> "not counting yet";
        };
    }
}
