package io.acdc.mergeservice.making;

import java.io.Serial;

/** A population that cannot be bred as it is; the message is one line that says why. */
public final class UnusablePopulationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusablePopulationException(String message) {
        super(message);
    }
}
