package io.acdc.mergeservice.making;

import io.acdc.checkpoints.recipe.MadeCheckpoint;
import io.acdc.checkpoints.recipe.MergeRecipe;
import io.acdc.checkpoints.recipe.WeightMaker;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.StoredCheckpoint;
import io.acdc.lineage.RecipeEvents;
import io.acdc.mergeservice.breeding.BreedingOrder;
import java.time.InstantSource;

/** From an order to an announcement with the weights on disk. */
record CandidateMaker(Stores stores, String producer, InstantSource clock) {
    ModelMerged make(BreedingOrder order) {
        long begin = System.nanoTime();
        MergeRecipe recipe = RecipeDraw.draw(order);
        MadeCheckpoint made = new WeightMaker(
                        new KnownCheckpoints(order), stores.of(order.settings().getName()))
                .make(recipe);
        return new ModelMerged(
                order.settings().getName(),
                recipe.id().value(),
                ModelRole.CANDIDATE,
                order.number(),
                null,
                RecipeEvents.of(recipe),
                new StoredCheckpoint(made.directory().toString(), made.weightSha256(), made.weightBytes()),
                producer,
                Elapsed.millisSince(begin),
                clock.instant());
    }
}
