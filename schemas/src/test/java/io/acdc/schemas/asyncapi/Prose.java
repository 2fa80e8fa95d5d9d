package io.acdc.schemas.asyncapi;

import org.jspecify.annotations.Nullable;

/** Documentation of the contracts on one line. */
final class Prose {
    private Prose() {}

    static String of(@Nullable String documentation) {
        return documentation == null ? "" : documentation.strip().replaceAll("\\s+", " ");
    }
}
