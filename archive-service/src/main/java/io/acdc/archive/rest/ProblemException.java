package io.acdc.archive.rest;

import jakarta.ws.rs.core.Response.Status;
import java.io.Serial;
import java.util.Optional;

/** Ends a request with a problem document. */
final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SOON = 2;

    private final Status status;
    private final int retryAfterSeconds;

    private ProblemException(Status status, String detail, int retryAfterSeconds) {
        super(detail);
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** A parameter makes no sense. */
    static ProblemException badRequest(String detail) {
        return new ProblemException(Status.BAD_REQUEST, detail, 0);
    }

    /** What was asked about does not exist. */
    static ProblemException notFound(String detail) {
        return new ProblemException(Status.NOT_FOUND, detail, 0);
    }

    /** Ask again in a moment. */
    static ProblemException notYet(String detail) {
        return new ProblemException(Status.SERVICE_UNAVAILABLE, detail, SOON);
    }

    /** Asking again does not help before somebody has done something. */
    static ProblemException broken(String detail) {
        return new ProblemException(Status.SERVICE_UNAVAILABLE, detail, 0);
    }

    Status status() {
        return status;
    }

    /** Seconds after which to ask again; empty where that is of no use. */
    Optional<Integer> retryAfterSeconds() {
        return Optional.of(retryAfterSeconds).filter(seconds -> seconds > 0);
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
