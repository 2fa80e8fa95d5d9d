package io.acdc.checkpoints.checkpoint;

/** Finds the weights of a model by its id. */
@FunctionalInterface
public interface CheckpointSource {
    /**
     * Opens the model's checkpoint; the caller closes it.
     *
     * @throws UnknownModelException if its weights are not at hand
     */
    Checkpoint open(ModelId id);
}
