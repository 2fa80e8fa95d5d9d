package io.acdc.evalservice.evaluation;

import io.acdc.events.Scorer;
import java.util.Optional;

/** Scores outputs by the scorers of tasks. */
final class TaskScoring {
    /** What came of scoring one output. */
    sealed interface Result {}

    /**
     * The scorer came to a score.
     *
     * @param score 0 to 1
     * @param extractedAnswer the answer found in the output
     * @param verdict what the scorer says about its score
     */
    record Scored(double score, Optional<String> extractedAnswer, String verdict) implements Result {}

    /** This evaluator cannot score such a task. */
    record Unscorable(String reason) implements Result {}

    private TaskScoring() {}

    static Result score(Scorer scorer, String output) {
        return new Scored(output.equals(scorer.getExpected()) ? 1 : 0, Optional.of(output), "");
    }
}
