package io.acdc.evaluatorkit;

import java.util.List;

/**
 * What a model answered to a work item.
 *
 * @param weightSha256 fingerprint of the weights that were really loaded; where it is not the announced one, all answers
 *     count as failed
 * @param answers in any order
 */
public record ModelAnswers(String weightSha256, List<ModelAnswer> answers) {
    public ModelAnswers {
        answers = List.copyOf(answers);
    }
}
