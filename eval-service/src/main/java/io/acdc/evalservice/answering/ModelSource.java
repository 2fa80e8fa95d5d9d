package io.acdc.evalservice.answering;

import java.nio.file.Path;

/** Where models come from. */
@FunctionalInterface
public interface ModelSource {
    /**
     * Loads the checkpoint in that directory. Whoever asks compares the loaded weights with the announced ones; a source
     * may refuse other ones before it loads them.
     *
     * @param announcedFingerprint SHA-256 of the weights that should be there
     * @throws ModelUnavailableException if it cannot be loaded just now
     * @throws RuntimeException with one line for people when it is missing, damaged or of an unsupported architecture
     */
    AnsweringModel load(Path checkpoint, String announcedFingerprint);
}
