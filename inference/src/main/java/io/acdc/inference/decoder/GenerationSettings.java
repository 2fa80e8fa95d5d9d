package io.acdc.inference.decoder;

import java.util.Set;

/**
 * How to continue prompts.
 *
 * @param maxNewTokens most tokens to generate for one prompt, at least 1
 * @param stopTokens ids that end an answer; they are not part of it
 * @param sampling how a token is chosen from the model's distribution
 */
public record GenerationSettings(int maxNewTokens, Set<Integer> stopTokens, Sampling sampling) {

    public GenerationSettings {
        if (maxNewTokens < 1) {
            throw new IllegalArgumentException("maxNewTokens is " + maxNewTokens + "; it must be at least 1");
        }
        stopTokens = Set.copyOf(stopTokens);
    }

    /** The most likely token at every step. */
    public static GenerationSettings greedy(int maxNewTokens, Set<Integer> stopTokens) {
        return new GenerationSettings(maxNewTokens, stopTokens, new Sampling.Greedy());
    }
}
