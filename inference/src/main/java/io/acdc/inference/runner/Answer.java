package io.acdc.inference.runner;

import io.acdc.inference.decoder.FinishReason;

/**
 * What a model answered to one instruction.
 *
 * @param prompt the rendered prompt, as the model saw it
 * @param output the generated text, without special tokens
 * @param tokensIn tokens of the prompt
 * @param tokensOut generated tokens, without the end token
 * @param finishReason why generation ended; a failed one has the reason
 * @param logProbability natural logarithm of the probability of the generated tokens, end token included
 */
public record Answer(
        String prompt, String output, int tokensIn, int tokensOut, FinishReason finishReason, double logProbability) {}
