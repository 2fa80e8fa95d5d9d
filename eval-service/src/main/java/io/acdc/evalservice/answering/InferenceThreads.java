package io.acdc.evalservice.answering;

import java.util.Optional;

/** On how many threads the Vector API decoder generates. Answers do not depend on it. */
final class InferenceThreads {
    /** A number of threads, or 0 for all cores, which is the default. */
    static final String SETTING = "acdc.inference.threads";

    private InferenceThreads() {}

    /**
     * At least 1.
     *
     * @throws IllegalArgumentException in one line if the setting is no such number
     */
    static int of(Optional<String> setting) {
        int threads = setting.map(InferenceThreads::parsed).orElse(0);
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private static int parsed(String setting) {
        String text = setting.strip();
        if (!text.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException(
                    "%s cannot be '%s': use a number of threads, or 0 for all cores".formatted(SETTING, setting));
        }
        return Integer.parseInt(text);
    }
}
