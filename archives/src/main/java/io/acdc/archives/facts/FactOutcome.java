package io.acdc.archives.facts;

/**
 * What a record on a fact topic is, before anything else that is known of the population.
 *
 * @param <T> the event it should hold
 */
public sealed interface FactOutcome<T> {
    /** A fact that the archive takes in. It may still change nothing: it may be known, or come too late. */
    record Accepted<T>(T fact) implements FactOutcome<T> {}

    /**
     * It cannot be right, goes to the dead letters and has no effect.
     *
     * @param reason one line for people
     */
    record Refused<T>(String reason) implements FactOutcome<T> {}

    /**
     * A right fact that is not for the archive to act on.
     *
     * @param reason one line for people
     */
    record WithoutEffect<T>(String reason) implements FactOutcome<T> {}
}
