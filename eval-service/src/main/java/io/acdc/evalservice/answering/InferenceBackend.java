package io.acdc.evalservice.answering;

import java.util.Optional;

/** A way of computing answers, ready for use. */
public interface InferenceBackend extends ModelSource, AutoCloseable {
    /** Its name and device, as evaluations tell them. */
    Backend backend();

    /** Whether models stay usable after another was loaded. A server that answers with one at a time cannot do that. */
    default boolean holdsSeveral() {
        return false;
    }

    /** In one line what keeps it from answering, as far as is known. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Ends it; its models can answer no more. */
    @Override
    void close();
}
