package io.acdc.archives.replay.facts;

import io.acdc.evolution.archive.Answer;

/** What a record of the evaluations topic comes to. */
public sealed interface EvaluationFact {
    /**
     * An evaluation that contradicts nothing; names by their {@link FactNumbers}.
     *
     * @param model who answered
     * @param task what
     * @param evaluatorKind who scored
     * @param evaluatorVersion of that kind
     * @param answer the score, as far as it counts
     */
    record Evaluation(int model, int task, int evaluatorKind, int evaluatorVersion, Answer answer)
            implements EvaluationFact {}

    /**
     * The same of an evaluator that does not add skills but may reject a candidate.
     *
     * @param finding passed, failed, or unscored where the evaluator came to no finding
     */
    record Inspection(int model, int task, int evaluatorKind, int evaluatorVersion, Answer finding)
            implements EvaluationFact {}

    /** No evaluation: unreadable, or contradicting itself. */
    record Refused() implements EvaluationFact {}
}
