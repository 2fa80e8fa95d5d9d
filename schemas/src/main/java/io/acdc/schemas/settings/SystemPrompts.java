package io.acdc.schemas.settings;

import io.acdc.events.EvaluationSettings;

/** The system messages in full: what models are told before every task. */
public final class SystemPrompts {
    /** The answer alone, where the published way of finding answers looks for it. */
    public static final String ZERO_SHOT =
            "Answer the task directly. Do not explain and do not show any steps. Write nothing but the answer, in the"
                    + " form:\nAnswer: <your answer>";

    /** What the published system asks for: reasoning, then the answer; in our own words. */
    public static final String CHAIN_OF_THOUGHT =
            "Think the task through step by step and write your reasoning down. When you are done, end with the final"
                    + " answer on a line of its own, in the form:\nAnswer: <your answer>";

    private SystemPrompts() {}

    /** The system message that the settings ask for; empty for none. */
    public static String text(EvaluationSettings settings) {
        return switch (settings.getSystemPrompt()) {
            case NONE -> "";
            case ZERO_SHOT -> ZERO_SHOT;
            case CHAIN_OF_THOUGHT -> CHAIN_OF_THOUGHT;
            case OWN -> settings.getOwnSystemPrompt();
        };
    }
}
