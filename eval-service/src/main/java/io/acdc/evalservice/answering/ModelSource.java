package io.acdc.evalservice.answering;

import java.nio.file.Path;

/** Where models come from. */
@FunctionalInterface
public interface ModelSource {
    /**
     * Loads the checkpoint in that directory.
     *
     * @throws RuntimeException with one line for people when it is missing, damaged or of an unsupported architecture
     */
    AnsweringModel load(Path checkpoint);
}
