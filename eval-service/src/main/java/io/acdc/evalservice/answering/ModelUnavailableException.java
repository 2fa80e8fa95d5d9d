package io.acdc.evalservice.answering;

/**
 * The model cannot be asked just now, and neither it nor the tasks are to blame: a server that is down or has other
 * weights than it was told to have. The work item is to be tried again, here or elsewhere. The message is one line.
 */
public final class ModelUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
