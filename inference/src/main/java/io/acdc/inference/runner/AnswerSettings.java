package io.acdc.inference.runner;

import io.acdc.inference.decoder.Sampling;
import java.util.Optional;

/**
 * How a model is to answer.
 *
 * @param systemPrompt the system message before every instruction, if there is one
 * @param maxNewTokens most tokens of one answer, at least 1
 * @param sampling how tokens are chosen
 */
public record AnswerSettings(Optional<String> systemPrompt, int maxNewTokens, Sampling sampling) {

    public AnswerSettings {
        if (maxNewTokens < 1) {
            throw new IllegalArgumentException("maxNewTokens is " + maxNewTokens + "; it must be at least 1");
        }
    }

    /** Without a system message. */
    public AnswerSettings(int maxNewTokens, Sampling sampling) {
        this(Optional.empty(), maxNewTokens, sampling);
    }

    public static AnswerSettings greedy(int maxNewTokens) {
        return new AnswerSettings(maxNewTokens, new Sampling.Greedy());
    }
}
