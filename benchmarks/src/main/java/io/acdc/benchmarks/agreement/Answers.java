package io.acdc.benchmarks.agreement;

import io.acdc.inference.decoder.TokenSequence;
import java.util.List;

/**
 * What one decoder answered.
 *
 * @param decoder its name
 * @param tokens of its answers, one for each prompt
 */
record Answers(String decoder, List<TokenSequence> tokens) {
    public Answers {
        tokens = List.copyOf(tokens);
    }
}
