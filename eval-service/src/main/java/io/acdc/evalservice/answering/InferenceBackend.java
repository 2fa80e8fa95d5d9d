package io.acdc.evalservice.answering;

/** A way of computing answers, ready for use. */
public interface InferenceBackend extends ModelSource, AutoCloseable {
    /** Its name and device, as evaluations tell them. */
    Backend backend();

    /** Whether models stay usable after another was loaded. A server that answers with one at a time cannot do that. */
    default boolean holdsSeveral() {
        return false;
    }

    /** Ends it; its models can answer no more. */
    @Override
    void close();
}
