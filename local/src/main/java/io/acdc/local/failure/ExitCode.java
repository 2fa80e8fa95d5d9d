package io.acdc.local.failure;

/** What the {@code acdc} process ends with. */
public enum ExitCode {
    DONE(0),
    CHECK_FAILED(1),
    WRONG_USAGE(2),
    COULD_NOT_RUN(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number given to the operating system. */
    public int number() {
        return number;
    }
}
