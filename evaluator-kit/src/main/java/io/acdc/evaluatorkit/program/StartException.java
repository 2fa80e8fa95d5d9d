package io.acdc.evaluatorkit.program;

/** The evaluator cannot run as it is configured. The message is one line: what is wrong and what to do. */
public final class StartException extends RuntimeException {
    public StartException(String line) {
        super(line);
    }

    /** The one line. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
