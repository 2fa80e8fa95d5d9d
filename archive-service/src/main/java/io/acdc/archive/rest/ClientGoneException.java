package io.acdc.archive.rest;

import java.io.Serial;

/** A client of server-sent events left, or does not read what it is sent. */
final class ClientGoneException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ClientGoneException(String message) {
        super(message);
    }
}
