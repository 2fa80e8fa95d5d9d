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
     * @param answer the score, as far as it counts
     */
    record Evaluation(int model, int task, int evaluatorKind, Answer answer) implements EvaluationFact {}

    /** No evaluation: unreadable, or contradicting itself. */
    record Refused() implements EvaluationFact {}
}
