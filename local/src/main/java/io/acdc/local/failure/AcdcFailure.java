package io.acdc.local.failure;

/**
 * The command cannot do what was asked. The message is the one line the user reads: what is wrong, where, and what to
 * do.
 */
public final class AcdcFailure extends RuntimeException {
    private final ExitCode exitCode;

    private AcdcFailure(ExitCode exitCode, String line) {
        super(line);
        this.exitCode = exitCode;
    }

    /** Something was looked at and found wrong. */
    public static AcdcFailure checkFailed(String line) {
        return new AcdcFailure(ExitCode.CHECK_FAILED, line);
    }

    /** The command was called with options it does not understand. */
    public static AcdcFailure wrongUsage(String line) {
        return new AcdcFailure(ExitCode.WRONG_USAGE, line);
    }

    /** The surroundings do not allow it: a port, a directory, a file, a process. */
    public static AcdcFailure couldNotRun(String line) {
        return new AcdcFailure(ExitCode.COULD_NOT_RUN, line);
    }

    /** What the process ends with. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** The one line for the user. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
