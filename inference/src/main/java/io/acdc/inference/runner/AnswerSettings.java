package io.acdc.inference.runner;

import io.acdc.inference.decoder.Sampling;

/**
 * How a model is to answer.
 *
 * @param maxNewTokens most tokens of one answer, at least 1
 * @param sampling how tokens are chosen
 */
public record AnswerSettings(int maxNewTokens, Sampling sampling) {

    public AnswerSettings {
        if (maxNewTokens < 1) {
            throw new IllegalArgumentException("maxNewTokens is " + maxNewTokens + "; it must be at least 1");
        }
    }

    public static AnswerSettings greedy(int maxNewTokens) {
        return new AnswerSettings(maxNewTokens, new Sampling.Greedy());
    }
}
