package io.acdc.evaluatorkit;

import io.acdc.events.FinishReason;
import java.util.Optional;

/**
 * What a model wrote, and what the population's own evaluator made of it.
 *
 * @param population the population
 * @param evaluationId the evaluation this is taken from
 * @param modelId the model that wrote
 * @param task what it was asked
 * @param prompt as the model saw it, after the chat template
 * @param output as it came, without the end token
 * @param extractedAnswer the answer found in the output, if any
 * @param score the own evaluator's, 0 to 1
 * @param tokensOut generated tokens, the end token included
 * @param finishReason why the model stopped writing
 */
public record Transcript(
        String population,
        String evaluationId,
        String modelId,
        AskedTask task,
        String prompt,
        String output,
        Optional<String> extractedAnswer,
        double score,
        int tokensOut,
        FinishReason finishReason) {}
