package io.acdc.checkpoints.recipe;

import io.acdc.checkpoints.checkpoint.ModelId;

/** A parent and the drawn weight of its task vector. */
public record Parent(ModelId id, double weight) {
    public Parent {
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("the weight of parent " + id + " must be finite, not " + weight);
        }
    }
}
