package io.acdc.archive.following;

import java.io.Serial;

/** The log did not answer in time. */
public final class LogUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    LogUnavailableException(String message) {
        super(message);
    }
}
