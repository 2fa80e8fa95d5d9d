package io.acdc.mergeservice.making;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.checkpoints.recipe.SeedRecipe;
import io.acdc.events.GivenModel;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.Population;
import io.acdc.events.StoredCheckpoint;
import io.acdc.lineage.RecipeEvents;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** Opens the models that the user gave, checks that they can be merged, and writes their announcements. */
record GivenModelCheck(String producer, InstantSource clock) {
    /**
     * All or none: if one of them cannot be used, nothing is announced.
     *
     * @param missing the models to announce
     * @return announcements, the base first
     */
    List<ModelMerged> check(Population population, List<GivenModel> missing) {
        try (Checkpoint base = Checkpoint.open(Path.of(base(population).getLocation()))) {
            return missing.stream()
                    .sorted(Comparator.comparing(GivenModel::getRole))
                    .map(model -> announcement(population, model, base))
                    .toList();
        }
    }

    private static GivenModel base(Population population) {
        List<GivenModel> bases = population.getGivenModels().stream()
                .filter(model -> model.getRole() == ModelRole.BASE)
                .toList();
        if (bases.size() != 1) {
            throw new UnusablePopulationException(
                    "%d of its given models are a base; name exactly one".formatted(bases.size()));
        }
        return bases.getFirst();
    }

    private ModelMerged announcement(Population population, GivenModel given, Checkpoint base) {
        long begin = System.nanoTime();
        try (Checkpoint checkpoint = Checkpoint.open(Path.of(given.getLocation()))) {
            Checkpoint.requireCompatible(base, checkpoint);
            checkpoint.requireFinite();
            SeedRecipe recipe = new SeedRecipe(given.getName(), checkpoint.weightSha256());
            return new ModelMerged(
                    population.getName(),
                    recipe.id().value(),
                    given.getRole(),
                    null,
                    RecipeEvents.of(recipe),
                    null,
                    new StoredCheckpoint(given.getLocation(), recipe.weightSha256(), weightBytes(checkpoint)),
                    producer,
                    Elapsed.millisSince(begin),
                    clock.instant());
        }
    }

    private static long weightBytes(Checkpoint checkpoint) {
        return checkpoint.tensors().values().stream()
                .mapToLong(tensor -> tensor.spec().byteSize())
                .sum();
    }
}
