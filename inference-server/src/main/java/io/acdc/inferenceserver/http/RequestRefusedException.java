package io.acdc.inferenceserver.http;

/** The server is well and does not want this request: 400, 413 or 422. The message is one line of what it said. */
public final class RequestRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RequestRefusedException(String message) {
        super(message);
    }
}
