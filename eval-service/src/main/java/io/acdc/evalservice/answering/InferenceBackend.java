package io.acdc.evalservice.answering;

/** A way of computing answers, ready for use. */
public interface InferenceBackend extends ModelSource, AutoCloseable {
    /** Its name and device, as evaluations tell them. */
    Backend backend();

    /** Ends it; its models can answer no more. */
    @Override
    void close();
}
