package io.acdc.evaluatorkit.work;

/** The one line that an exception has for people. */
final class OneLine {
    private OneLine() {}

    static String of(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
    }
}
