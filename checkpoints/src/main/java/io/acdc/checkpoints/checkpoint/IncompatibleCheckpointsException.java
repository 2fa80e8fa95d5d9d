package io.acdc.checkpoints.checkpoint;

import io.acdc.checkpoints.CheckpointException;

/** Two checkpoints do not descend from one base, so their weights cannot be combined. */
public final class IncompatibleCheckpointsException extends CheckpointException {
    IncompatibleCheckpointsException(Checkpoint base, Checkpoint expert, String difference) {
        super(expert.directory() + " cannot be merged with base " + base.directory() + ": " + difference
                + "; use experts fine-tuned from this base");
    }
}
