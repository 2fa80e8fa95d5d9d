package io.acdc.checkpoints.checkpoint;

import io.acdc.checkpoints.CheckpointException;
import java.nio.file.Path;

/** A checkpoint directory lacks something or holds something that cannot be understood. */
public final class MalformedCheckpointException extends CheckpointException {
    public MalformedCheckpointException(Path where, String problem, String remedy) {
        super(where + ": " + problem + "; " + remedy);
    }
}
