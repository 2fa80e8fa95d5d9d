package io.acdc.evalservice.scoring;

import java.io.Serial;

/** A task's scorer cannot be used by this evaluator; the message is one line that says why. */
public final class UnsupportedScorerException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnsupportedScorerException(String message) {
        super(message);
    }
}
