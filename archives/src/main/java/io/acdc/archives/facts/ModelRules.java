package io.acdc.archives.facts;

import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.SeedRecipe;
import io.acdc.events.StoredCheckpoint;
import io.acdc.lineage.EventRecipes;
import io.acdc.lineage.UnreadableRecipeException;
import java.util.Optional;

/**
 * A model is what its id says: the hash of its recipe. Whether base and parents were announced is not asked: facts come
 * in any order, and the archive needs answers, not ancestors.
 */
public final class ModelRules {
    private ModelRules() {}

    /** Accepted; refused if the announcement contradicts itself; without effect if there is nobody to ask. */
    public static FactOutcome<ModelMerged> judge(ModelMerged model) {
        Optional<String> contradiction = contradiction(model);
        if (contradiction.isPresent()) {
            return new FactOutcome.Refused<>(contradiction.get());
        }
        if (model.getRole() == ModelRole.BASE) {
            return new FactOutcome.WithoutEffect<>("the base takes no part");
        }
        return model.getCheckpoint().isEmpty()
                ? new FactOutcome.WithoutEffect<>("a model without weights cannot be asked")
                : new FactOutcome.Accepted<>(model);
    }

    private static Optional<String> contradiction(ModelMerged model) {
        try {
            EventRecipes.of(model);
        } catch (UnreadableRecipeException e) {
            return Optional.ofNullable(e.getMessage());
        }
        return contradictoryRole(model).or(() -> contradictoryWeights(model));
    }

    private static Optional<String> contradictoryRole(ModelMerged model) {
        boolean bred = model.getRole() == ModelRole.CANDIDATE;
        return model.getMergeRecipe().isPresent() == bred
                        && model.getSeedRecipe().isPresent() != bred
                ? Optional.empty()
                : Optional.of("model %s: a %s carries %s recipe and no other"
                        .formatted(model.getModelId(), model.getRole(), bred ? "a merge" : "a seed"));
    }

    private static Optional<String> contradictoryWeights(ModelMerged model) {
        Optional<String> promised = model.getSeedRecipe().map(SeedRecipe::getWeightSha256);
        Optional<String> stored = model.getCheckpoint().map(StoredCheckpoint::getWeightSha256);
        return promised.isPresent() && stored.isPresent() && !promised.equals(stored)
                ? Optional.of("model %s: its recipe names weights %s, its checkpoint %s"
                        .formatted(model.getModelId(), promised.get(), stored.get()))
                : Optional.empty();
    }
}
