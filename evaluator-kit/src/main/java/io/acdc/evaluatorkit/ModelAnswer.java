package io.acdc.evaluatorkit;

import io.acdc.events.FinishReason;

/**
 * What a model answered to one task, and the score.
 *
 * @param taskId the task
 * @param prompt as the model saw it
 * @param output as it came, without the end token
 * @param tokensIn tokens of the prompt
 * @param tokensOut generated tokens, the end token included
 * @param finishReason why the model stopped writing
 * @param assessment the score
 */
public record ModelAnswer(
        String taskId,
        String prompt,
        String output,
        int tokensIn,
        int tokensOut,
        FinishReason finishReason,
        Assessment assessment) {}
