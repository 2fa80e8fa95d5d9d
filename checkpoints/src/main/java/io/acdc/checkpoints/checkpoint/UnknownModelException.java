package io.acdc.checkpoints.checkpoint;

import io.acdc.checkpoints.CheckpointException;

/** A model's weights are not where they were looked for. */
public final class UnknownModelException extends CheckpointException {
    public UnknownModelException(ModelId id, Object where) {
        super(where + ": has no checkpoint of model " + id + "; make its weights again from its recipe");
    }
}
