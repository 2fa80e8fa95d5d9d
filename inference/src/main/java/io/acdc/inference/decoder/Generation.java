package io.acdc.inference.decoder;

/**
 * What a model answered to one prompt.
 *
 * @param tokens the new tokens, without the prompt and without the stop token
 * @param finishReason why generation ended
 * @param logProbability natural logarithm of the probability of the chosen tokens, stop token included, under the
 *     model's distribution at temperature 1; 0 when no token was chosen
 */
public record Generation(TokenSequence tokens, FinishReason finishReason, double logProbability) {

    /** A generation of no tokens that failed before it began. */
    public static Generation failed(String reason) {
        return new Generation(TokenSequence.of(), new FinishReason.Failed(reason), 0);
    }
}
