package io.acdc.schemas.codec;

/** What came out of a record's bytes. */
public sealed interface Decoded<T> {
    /** An event. */
    record Event<T>(T event) implements Decoded<T> {}

    /**
     * Bytes that are no event of the expected type.
     *
     * @param reason one line for people
     */
    record Refused<T>(String reason) implements Decoded<T> {}
}
