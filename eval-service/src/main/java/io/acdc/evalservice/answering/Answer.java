package io.acdc.evalservice.answering;

import io.acdc.events.FinishReason;

/** What came of one instruction. */
public sealed interface Answer {
    /** The prompt as the model saw it, after the chat template; empty when it could not be rendered. */
    String prompt();

    /**
     * The model answered.
     *
     * @param output the generated text without the end token
     * @param tokensIn tokens of the prompt
     * @param tokensOut generated tokens, the end token included
     * @param finishReason why the model stopped writing
     */
    record Given(String prompt, String output, int tokensIn, int tokensOut, FinishReason finishReason)
            implements Answer {}

    /**
     * The model could not answer, such as a prompt beyond its context.
     *
     * @param reason one line for people
     */
    record Failed(String prompt, String reason) implements Answer {}
}
