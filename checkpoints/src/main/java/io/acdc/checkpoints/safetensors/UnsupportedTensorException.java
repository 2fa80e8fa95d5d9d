package io.acdc.checkpoints.safetensors;

import io.acdc.checkpoints.CheckpointException;

/** A tensor whose element type has no arithmetic here. */
public final class UnsupportedTensorException extends CheckpointException {
    UnsupportedTensorException(TensorSpec spec) {
        super("tensor " + spec.name() + " has type " + spec.type()
                + ", which cannot be computed with; convert the checkpoint to F32, F16 or BF16");
    }
}
