package io.acdc.schemas.settings;

import java.io.Serial;

/** A setting that does not exist or cannot have that value; the message is one line for the user. */
public final class SettingsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }
}
