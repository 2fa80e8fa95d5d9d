package io.acdc.local.process;

import java.time.Duration;

/** What a supervised child is doing. {@link Stopped} and {@link GaveUp} are final. */
public sealed interface ChildState {
    /** Not started yet. */
    record Starting() implements ChildState {}

    /** @param pid process id of the living process */
    record Running(long pid) implements ChildState {}

    /**
     * Died on its own and will be started again.
     *
     * @param exitValue what it ended with
     * @param delay pause before the next start
     */
    record Restarting(int exitValue, Duration delay) implements ChildState {}

    /** Ended because it was asked to. */
    record Stopped() implements ChildState {}

    /** @param line died too often; the one line for the user */
    record GaveUp(String line) implements ChildState {}

    /** Whether the child will never run again. */
    default boolean isFinal() {
        return switch (this) {
            case Stopped _, GaveUp _ -> true;
            case Starting _, Running _, Restarting _ -> false;
        };
    }
}
