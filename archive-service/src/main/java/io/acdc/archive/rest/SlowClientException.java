package io.acdc.archive.rest;

import java.io.Serial;

/** A client of server-sent events does not read what it is sent. */
final class SlowClientException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    SlowClientException(String message) {
        super(message);
    }
}
