package io.acdc.inferenceserver.settings;

import java.util.Map;
import java.util.Optional;

/** The key a server wants to see, or none. Shows itself to the request's header only. */
public final class ServerKey {
    /** The environment variable that holds the key; it is read from nowhere else. */
    public static final String ENVIRONMENT_VARIABLE = "ACDC_INFERENCE_KEY";

    private final String secret;

    private ServerKey(String secret) {
        this.secret = secret;
    }

    /**
     * @throws IllegalArgumentException without the key, if it has characters that a header cannot carry
     */
    public static ServerKey from(Map<String, String> environment) {
        String secret = environment.getOrDefault(ENVIRONMENT_VARIABLE, "").strip();
        if (!secret.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            throw new IllegalArgumentException(
                    ENVIRONMENT_VARIABLE + " has characters other than printable ASCII: set it again");
        }
        return new ServerKey(secret);
    }

    /** What the {@code Authorization} header says; empty if there is no key. */
    public Optional<String> authorization() {
        return secret.isEmpty() ? Optional.empty() : Optional.of("Bearer " + secret);
    }

    @Override
    public String toString() {
        return secret.isEmpty() ? "(no key)" : "(hidden key)";
    }
}
