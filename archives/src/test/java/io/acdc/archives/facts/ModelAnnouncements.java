package io.acdc.archives.facts;

import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.checkpoints.merge.TaskVectorSum;
import io.acdc.checkpoints.mutation.NoMutation;
import io.acdc.checkpoints.recipe.MergeRecipe;
import io.acdc.checkpoints.recipe.Parent;
import io.acdc.checkpoints.recipe.SeedRecipe;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.StoredCheckpoint;
import io.acdc.lineage.RecipeEvents;
import java.time.Instant;
import java.util.List;

/** Announcements as the merge service would send them. */
final class ModelAnnouncements {
    static final String WEIGHTS = "ab".repeat(32);

    private static final SeedRecipe SEED = new SeedRecipe("strings", WEIGHTS);
    private static final MergeRecipe MERGE = new MergeRecipe(
            new ModelId("m-00000000000000000000"),
            List.of(new Parent(SEED.id(), 0.25)),
            new TaskVectorSum(1),
            new NoMutation(),
            7);

    private ModelAnnouncements() {}

    static ModelMerged.Builder base() {
        return given().setRole(ModelRole.BASE);
    }

    static ModelMerged.Builder given() {
        return announcement()
                .setModelId(SEED.id().value())
                .setRole(ModelRole.SEED)
                .setSeedRecipe(RecipeEvents.of(SEED));
    }

    static ModelMerged.Builder bred() {
        return announcement()
                .setModelId(MERGE.id().value())
                .setRole(ModelRole.CANDIDATE)
                .setCandidateNumber(0L)
                .setMergeRecipe(RecipeEvents.of(MERGE));
    }

    private static ModelMerged.Builder announcement() {
        return ModelMerged.newBuilder()
                .setPopulation("test")
                .setCheckpoint(new StoredCheckpoint("/models/x", WEIGHTS, 1L))
                .setProducer("test")
                .setMergeMillis(1.0)
                .setMergedAt(Instant.EPOCH);
    }
}
