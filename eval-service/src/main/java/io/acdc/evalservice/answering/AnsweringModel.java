package io.acdc.evalservice.answering;

import java.util.List;

/** A loaded model. */
public interface AnsweringModel {
    /** SHA-256 of the weights as they were loaded, not as anybody announced them. */
    String weightFingerprint();

    /**
     * One greedy answer for each instruction, in their order, generated together.
     *
     * @param maxNewTokens longest answer in tokens, at least 1
     */
    List<Answer> answer(List<String> instructions, int maxNewTokens);
}
