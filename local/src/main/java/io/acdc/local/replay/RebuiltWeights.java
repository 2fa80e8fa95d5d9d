package io.acdc.local.replay;

import io.acdc.checkpoints.CheckpointException;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.checkpoints.checkpoint.CheckpointSource;
import io.acdc.checkpoints.checkpoint.CheckpointStore;
import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.checkpoints.checkpoint.UnknownModelException;
import io.acdc.checkpoints.recipe.MergeRecipe;
import io.acdc.checkpoints.recipe.SeedRecipe;
import io.acdc.checkpoints.recipe.WeightMaker;
import io.acdc.events.ModelMerged;
import io.acdc.events.StoredCheckpoint;
import io.acdc.lineage.EventRecipes;
import io.acdc.local.failure.AcdcFailure;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes members' checkpoints from recipes and seeds, ancestors before descendants. What the run wrote is not looked at,
 * only base and seeds are, where they were given. Confined to one thread.
 */
public final class RebuiltWeights implements CheckpointSource {
    private final CheckpointStore store;
    private final Map<String, Path> given = new HashMap<>();
    /** SHA-256 by model, of what was made or given now. */
    private final Map<String, String> made = new HashMap<>();

    private RebuiltWeights(Path directory) {
        this.store = new CheckpointStore(directory);
    }

    /**
     * What became of a member's weights.
     *
     * @param expected recorded SHA-256
     * @param made SHA-256 of what was made now
     */
    public record Weights(String expected, String made) {
        /** Whether they are the recorded ones. */
        public boolean agree() {
            return expected.equals(made);
        }
    }

    /**
     * Writes {@code out/checkpoints/<model id>} for every member.
     *
     * @param lineage members and all they were made from, ancestors first
     * @return by model id, in archive order
     * @throws AcdcFailure when base or a seed is not where it was, or something cannot be made or written
     */
    static Map<String, Weights> make(List<String> members, List<ModelMerged> lineage, Path out) {
        RebuiltWeights weights = new RebuiltWeights(out.resolve("checkpoints"));
        try {
            lineage.forEach(weights::make);
            weights.keepOnly(members, lineage);
        } catch (CheckpointException e) {
            throw AcdcFailure.couldNotRun(String.valueOf(e.getMessage()));
        }
        return weights.compare(members, lineage);
    }

    @Override
    public Checkpoint open(ModelId id) {
        Path directory = given.get(id.value());
        if (directory != null) {
            return Checkpoint.open(directory);
        }
        if (store.locate(id).isEmpty()) {
            throw new UnknownModelException(id, store.root());
        }
        return store.open(id);
    }

    private void make(ModelMerged model) {
        switch (EventRecipes.of(model)) {
            case SeedRecipe _ -> take(model);
            case MergeRecipe recipe ->
                made.put(
                        model.getModelId(),
                        new WeightMaker(this, store).make(recipe).weightSha256());
        }
    }

    private void take(ModelMerged model) {
        Path directory = model.getCheckpoint()
                .map(StoredCheckpoint::getLocation)
                .map(Path::of)
                .orElseThrow(() -> AcdcFailure.couldNotRun(
                        "model %s was given, and nothing says where its weights are".formatted(model.getModelId())));
        given.put(model.getModelId(), directory);
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            made.put(model.getModelId(), checkpoint.weightSha256());
        }
    }

    /** Ancestors have done their service; members that were given are put beside those that were made. */
    private void keepOnly(Collection<String> members, List<ModelMerged> lineage) {
        Set<String> kept = new HashSet<>(members);
        for (ModelMerged model : lineage) {
            ModelId id = new ModelId(model.getModelId());
            if (!kept.contains(id.value())) {
                store.delete(id);
            } else if (given.containsKey(id.value())) {
                copy(id);
            }
        }
    }

    private void copy(ModelId id) {
        try (Checkpoint checkpoint = open(id)) {
            store.write(id, checkpoint, checkpoint.tensors().values(), new TreeMap<>(Map.of("format", "pt")));
        }
    }

    private Map<String, Weights> compare(List<String> members, List<ModelMerged> lineage) {
        Map<String, String> expected = new HashMap<>();
        lineage.forEach(model -> expected(model).ifPresent(sha256 -> expected.put(model.getModelId(), sha256)));
        Map<String, Weights> compared = new LinkedHashMap<>();
        members.forEach(id -> compared.put(
                id, new Weights(expected.getOrDefault(id, "not recorded"), made.getOrDefault(id, "not made"))));
        return compared;
    }

    private static Optional<String> expected(ModelMerged model) {
        return model.getSeedRecipe()
                .map(io.acdc.events.SeedRecipe::getWeightSha256)
                .or(() -> model.getCheckpoint().map(StoredCheckpoint::getWeightSha256));
    }
}
