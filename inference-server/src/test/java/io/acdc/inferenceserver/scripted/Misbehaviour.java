package io.acdc.inferenceserver.scripted;

/** Ways in which a server goes wrong. */
public enum Misbehaviour {
    /** 500 instead of an answer. */
    SERVER_ERROR,
    /** An answer that breaks off. */
    CUT,
    /** A page in HTML with status 200 instead of an answer. */
    GARBAGE,
    /** An answer that was given up. */
    ABORTED,
    /** 400 instead of an answer. */
    REFUSED,
    /** No answer, and the connection stays open. */
    HANGING,
    /** Restarts before it answers: it has its first weights again. */
    RESTART,
    /** Says that it has reloaded its weights, and has not. */
    STALE_RELOAD,
    /** Reloads its first weights, whichever it was told to. */
    WRONG_RELOAD,
    /** 500 instead of reloading. */
    RELOAD_ERROR;

    boolean isOfReloads() {
        return switch (this) {
            case STALE_RELOAD, WRONG_RELOAD, RELOAD_ERROR -> true;
            case SERVER_ERROR, CUT, GARBAGE, ABORTED, REFUSED, HANGING, RESTART -> false;
        };
    }
}
