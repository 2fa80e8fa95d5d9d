package io.acdc.inferenceserver.http;

/**
 * The server cannot be used just now: it is away, slow, broken, or computes with other weights than it was told to.
 * Neither model nor prompt is to blame. The message is one line.
 */
public class ServerTroubleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerTroubleException(String message) {
        super(message);
    }

    public ServerTroubleException(String message, Throwable cause) {
        super(message, cause);
    }
}
