package io.acdc.archive.rest;

import io.acdc.archive.view.Slice;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param from index of its first element
 * @param limit elements at most
 */
record PageRequest(int from, int limit) {
    private static final int DEFAULT_LIMIT = 100;
    private static final int GREATEST_LIMIT = 1000;

    /**
     * Reads the parameters every list has.
     *
     * @throws ProblemException if one is no number or out of its range
     */
    static PageRequest of(Optional<String> limit, Optional<String> cursor) {
        return new PageRequest(
                Parameters.whole("cursor", cursor, 0, Integer.MAX_VALUE).orElse(0),
                Parameters.whole("limit", limit, 1, GREATEST_LIMIT).orElse(DEFAULT_LIMIT));
    }

    /** The part of this list. */
    <T> Slice<T> slice(List<T> all) {
        return Slice.of(all, from, limit);
    }
}
