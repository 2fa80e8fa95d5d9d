package io.acdc.archive.view;

import io.acdc.events.MergeRecipe;
import io.acdc.events.ModelRole;
import io.acdc.events.SeedRecipe;
import java.util.Optional;

/**
 * A model or one of its ancestors.
 *
 * @param distance fewest steps from the model asked about, which has 0
 * @param role base, seed or candidate; empty when it was never announced
 * @param seedRecipe set for base and seeds
 * @param mergeRecipe set for merged models: its parents are among the nodes
 */
public record LineageNode(
        String modelId,
        int distance,
        ModelStatus status,
        Optional<ModelRole> role,
        Optional<SeedRecipe> seedRecipe,
        Optional<MergeRecipe> mergeRecipe) {}
