package io.acdc.inferenceserver.http;

/** The server did not reply in time. Asking again at once would only take as long again. */
public final class ServerTimeoutException extends ServerTroubleException {
    private static final long serialVersionUID = 1L;

    ServerTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
