package io.acdc.archive.rest;

import java.io.Serial;

/** A client of server-sent events left. */
final class ClientGoneException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ClientGoneException(Throwable cause) {
        super(cause);
    }
}
