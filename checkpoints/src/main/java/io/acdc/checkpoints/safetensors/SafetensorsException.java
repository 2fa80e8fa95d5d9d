package io.acdc.checkpoints.safetensors;

import io.acdc.checkpoints.CheckpointException;
import java.nio.file.Path;

/** A file is not a sound safetensors file. */
public final class SafetensorsException extends CheckpointException {
    static final String FETCH_AGAIN = "copy or download it again";
    static final String WRITE_AGAIN = "write it again with a conforming safetensors writer";

    SafetensorsException(Path file, String problem, String remedy) {
        super(file + ": " + problem + "; " + remedy);
    }
}
