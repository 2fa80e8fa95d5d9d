package io.acdc.taskservice.drafting;

import io.acdc.scoring.extraction.AnswerExtraction;
import io.acdc.scoring.scorer.ExactScorer;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;

/**
 * What every proposal must pass before it is announced: its skill computes the same answer from the instruction alone,
 * the scorer accepts that answer, and it is meant for the pool.
 */
record ProposalCheck(SkillCatalogue catalogue) {
    boolean passes(Question question) {
        return catalogue.isConsistent(question)
                && catalogue.split(question.instruction()) == Split.POOL
                && scorerAccepts(question);
    }

    private static boolean scorerAccepts(Question question) {
        return !question.answer().isBlank()
                && new ExactScorer(question.answer(), AnswerExtraction.WHOLE_OUTPUT)
                        .score(question.answer())
                        .passed();
    }
}
