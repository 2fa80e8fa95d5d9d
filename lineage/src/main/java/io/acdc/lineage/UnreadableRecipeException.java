package io.acdc.lineage;

import java.io.Serial;

/** An event's recipe that no weights can be made from; the message is one line that says why. */
public final class UnreadableRecipeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableRecipeException(String modelId, String reason) {
        super("model %s: %s".formatted(modelId, reason));
    }
}
