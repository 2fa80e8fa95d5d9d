package io.acdc.inferenceserver.completion;

import io.acdc.inference.decoder.FinishReason;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.TokenSequence;
import java.util.Arrays;
import java.util.Set;

/** A server's completions as generations: end tokens are no part of an answer. */
final class Generations {
    private Generations() {}

    static Generation of(Completion completion, Set<Integer> endTokens) {
        TokenSequence tokens = completion.tokens();
        boolean endIsThere = tokens.length() > 0 && endTokens.contains(tokens.at(tokens.length() - 1));
        return new Generation(
                endIsThere ? withoutLast(tokens) : tokens,
                finishReason(completion, endIsThere, endTokens),
                completion.logProbabilities().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    private static FinishReason finishReason(Completion completion, boolean endIsThere, Set<Integer> endTokens) {
        if (!completion.ended()) {
            return new FinishReason.LengthReached();
        }
        TokenSequence tokens = completion.tokens();
        return new FinishReason.Stopped(
                endIsThere
                        ? tokens.at(tokens.length() - 1)
                        : completion
                                .endToken()
                                .orElseGet(() ->
                                        endTokens.stream().min(Integer::compare).orElse(0)));
    }

    private static TokenSequence withoutLast(TokenSequence tokens) {
        return TokenSequence.of(Arrays.copyOf(tokens.toArray(), tokens.length() - 1));
    }
}
