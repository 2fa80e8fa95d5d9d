package io.acdc.inferenceserver;

/** A checkpoint holds other weights than were announced; the server was not told of it. The message is one line. */
public final class OtherWeightsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherWeightsException(String message) {
        super(message);
    }
}
