package io.acdc.evalservice.answering;

import io.acdc.inference.runner.AnswerSettings;
import java.util.List;
import java.util.Optional;

/** A loaded model. */
public interface AnsweringModel extends AutoCloseable {
    /** SHA-256 of the weights as they were loaded, not as anybody announced them. */
    String weightFingerprint();

    /**
     * Fingerprint of what the loaded weights make of a fixed prompt; empty where the backend reads the weights' bytes
     * itself, so that their SHA-256 says all.
     */
    default Optional<String> canaryFingerprint() {
        return Optional.empty();
    }

    /**
     * One answer for each instruction, in their order, generated together.
     *
     * @throws ModelUnavailableException if the backend cannot answer just now
     */
    List<Answer> answer(List<String> instructions, AnswerSettings settings);

    /** Releases what the model holds outside the heap. It is not asked any more. */
    @Override
    default void close() {}
}
