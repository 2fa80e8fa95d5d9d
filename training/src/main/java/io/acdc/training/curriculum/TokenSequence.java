package io.acdc.training.curriculum;

import io.acdc.skills.question.Question;
import java.nio.charset.StandardCharsets;

/**
 * A question as the model sees it: the bytes of {@code instruction=answer} and the end token. A token is a byte.
 *
 * @param tokens at most {@link Question#MAX_SEQUENCE_TOKENS}
 * @param answerStart position of the first answer token
 */
@SuppressWarnings("ArrayRecordComponent") // A carrier of numbers, never compared or used as a key.
public record TokenSequence(int[] tokens, int answerStart) {
    /** {@code <|endoftext|>}: ends an answer and fills the batch. */
    public static final int END = 256;

    public static final int VOCABULARY = 257;

    public static TokenSequence of(Question question) {
        byte[] text = (question.instruction() + "=" + question.answer()).getBytes(StandardCharsets.UTF_8);
        int[] tokens = new int[text.length + 1];
        for (int i = 0; i < text.length; i++) {
            tokens[i] = text[i] & 0xFF;
        }
        tokens[text.length] = END;
        return new TokenSequence(tokens, question.instruction().getBytes(StandardCharsets.UTF_8).length + 1);
    }

    public int length() {
        return tokens.length;
    }

    /** The tokens to be learnt: the answer's and the end token. */
    public int answerLength() {
        return tokens.length - answerStart;
    }
}
