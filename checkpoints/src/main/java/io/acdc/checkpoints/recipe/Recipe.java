package io.acdc.checkpoints.recipe;

import io.acdc.checkpoints.checkpoint.ModelId;

/** Where a model's weights come from. Equal recipes are the same model. */
public sealed interface Recipe permits SeedRecipe, MergeRecipe {
    /** The text whose hash is the id, see {@link CanonicalForm}. */
    String canonicalForm();

    default ModelId id() {
        return CanonicalForm.hash(canonicalForm());
    }
}
