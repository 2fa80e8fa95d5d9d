package io.acdc.evaluatorkit.program;

import java.util.Optional;

/** The innermost message of a failure: Kafka's outer ones only say that something failed. */
final class Reasons {
    private Reasons() {}

    static String of(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return Optional.ofNullable(innermost.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .filter(line -> !line.isBlank())
                .orElse(innermost.getClass().getSimpleName());
    }
}
