package io.acdc.archives.fold;

import java.io.Serial;

/** Decisions are missing from the log. */
public final class SequenceGapException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    SequenceGapException(String population, long expected, long found) {
        super("population %s: decision %d follows %d; the decisions between are missing"
                .formatted(population, found, expected - 1));
    }
}
