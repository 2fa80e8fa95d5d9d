package io.acdc.mergeservice.making;

import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.checkpoints.recipe.MergeRecipe;
import io.acdc.events.MergeSettings;
import io.acdc.events.ModelMerged;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.mergeservice.breeding.BreedingOrder;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a candidate's recipe; all chance comes from the population's seed and the candidate's number. */
final class RecipeDraw {
    private static final int ATTEMPTS = 100;

    private RecipeDraw() {}

    /**
     * A recipe that no announced model has.
     *
     * @throws UnusablePopulationException if the settings leave nothing to chance and all their recipes were made
     */
    static MergeRecipe draw(BreedingOrder order) {
        CounterRandom random =
                CounterRandom.of(order.settings().getSeed(), "candidate").derive(order.number());
        return IntStream.range(0, ATTEMPTS)
                .mapToObj(attempt -> draw(order, random.derive(attempt)))
                .filter(recipe -> !order.knownIds().contains(recipe.id().value()))
                .findFirst()
                .orElseThrow(() -> new UnusablePopulationException(
                        "no recipe could be drawn for candidate %d that was not made before; let its settings leave more to chance"
                                .formatted(order.number())));
    }

    private static MergeRecipe draw(BreedingOrder order, CounterRandom random) {
        MergeSettings settings = order.settings().getSettings().getMerge();
        List<ModelId> parents = new ParentDraw(settings.getSeedMateProbability())
                .draw(order.seeds(), order.members(), random.derive("parents")).stream()
                        .map(RecipeDraw::id)
                        .toList();
        return BreedingRules.of(settings).draw(id(order.base()), parents, random);
    }

    private static ModelId id(ModelMerged model) {
        return new ModelId(model.getModelId());
    }
}
