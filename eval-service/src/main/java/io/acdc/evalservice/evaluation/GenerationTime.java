package io.acdc.evalservice.evaluation;

import io.acdc.evalservice.answering.Answer;
import java.time.Duration;
import java.util.List;

/**
 * The time a batch took, shared out by tokens: prompt and generated tokens each cost one step of the model.
 *
 * @param millisPerToken milliseconds of the batch for every token in it
 */
record GenerationTime(double millisPerToken) {
    private static final double NANOS_PER_MILLI = 1e6;

    static GenerationTime of(Duration batch, List<Answer> answers) {
        long tokens = answers.stream()
                .mapToLong(answer -> answer instanceof Answer.Given given ? tokens(given) : 0)
                .sum();
        return new GenerationTime(batch.toNanos() / NANOS_PER_MILLI / Math.max(1, tokens));
    }

    double millisOf(Answer.Given answer) {
        return millisPerToken * tokens(answer);
    }

    private static int tokens(Answer.Given answer) {
        return answer.tokensIn() + answer.tokensOut();
    }
}
