package io.acdc.inferenceserver.completion;

import io.acdc.inference.decoder.TokenSequence;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a server continued a prompt with.
 *
 * @param tokens generated token ids, an end token included where the server gives it
 * @param logProbabilities of the tokens, as many; none where the server tells none
 * @param ended whether the model ended by itself, rather than at the limit
 * @param endToken which token ended it, where the server says so
 */
public record Completion(TokenSequence tokens, List<Double> logProbabilities, boolean ended, OptionalInt endToken) {
    public Completion {
        logProbabilities = List.copyOf(logProbabilities);
    }
}
