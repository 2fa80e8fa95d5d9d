package io.acdc.evaluatorkit;

/** There is no score now, but there may be one later: something the evaluator needs is away. */
public final class TryLaterException extends RuntimeException {
    /** @param line what is away, in one line for people */
    public TryLaterException(String line) {
        super(line);
    }

    /** The one line. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
