package io.acdc.inference.decoder.generation;

import io.acdc.inference.decoder.TokenSequence;
import java.util.Optional;

/**
 * Which prompts a model can answer.
 *
 * @param vocabularySize number of tokens it knows
 * @param contextLength longest sequence in tokens
 */
public record PromptCheck(int vocabularySize, int contextLength) {

    /** Why the prompt cannot be answered, in one line; empty if it can. */
    public Optional<String> refusal(TokenSequence prompt) {
        if (prompt.length() == 0) {
            return Optional.of("the prompt has no tokens");
        }
        if (prompt.length() >= contextLength) {
            return Optional.of("the prompt has " + prompt.length() + " tokens, the model's context " + contextLength
                    + "; shorten the prompt");
        }
        return prompt.stream()
                .filter(token -> token < 0 || token >= vocabularySize)
                .mapToObj(token -> "token " + token + " is outside the model's vocabulary of " + vocabularySize
                        + "; the tokenizer belongs to another model")
                .findFirst();
    }
}
