package io.acdc.evaluatorkit.work;

import io.acdc.evaluatorkit.Assessment;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.Evaluator;
import io.acdc.schemas.ids.ContentId;

/** How assessments stand in evaluations. */
final class Verdicts {
    /** Verdicts are lines for people; what a language model says may be a book. */
    private static final int LONGEST = 2000;

    private Verdicts() {}

    static String id(String population, String modelId, String taskId, Evaluator evaluator) {
        return ContentId.ofEvaluation(population, modelId, taskId, evaluator.getKind(), evaluator.getVersion());
    }

    static EvaluationCompleted.Builder write(EvaluationCompleted.Builder evaluation, Assessment assessment) {
        return switch (assessment) {
            case Assessment.Scored(double score, String verdict) ->
                evaluation.setOutcome(EvaluationOutcome.SCORED).setScore(score).setVerdict(shortened(verdict));
            case Assessment.Failed(String reason) ->
                evaluation
                        .setOutcome(EvaluationOutcome.FAILED)
                        .setFailure(shortened(reason))
                        .setScore(0)
                        .setVerdict("not scored");
        };
    }

    private static String shortened(String text) {
        String line = text.lines()
                .map(String::strip)
                .reduce((first, second) -> first + " " + second)
                .orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
