package io.acdc.evalservice.answering;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ways of computing answers that can be chosen. */
public enum BackendKind {
    /** The Vector API decoder, in this process, on the processor. */
    VECTOR,
    /** PyTorch, in this process, on the processor or a GPU. */
    TORCH,
    /** vLLM, or another server that speaks OpenAI's interface. */
    OPENAI;

    /** The setting that chooses. */
    public static final String SETTING = "acdc.inference.backend";

    /**
     * @throws IllegalArgumentException in one line if there is no such backend
     */
    public static BackendKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.settingValue().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s cannot be '%s': use %s"
                        .formatted(
                                SETTING,
                                name,
                                Arrays.stream(values())
                                        .map(BackendKind::settingValue)
                                        .collect(Collectors.joining(", ")))));
    }

    /** As the setting spells it, and evaluations name the backend. */
    public String settingValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
