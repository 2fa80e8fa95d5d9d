package io.acdc.mergeservice.making;

import io.acdc.events.ModelMerged;
import io.acdc.evolution.random.CounterRandom;
import java.util.List;

/**
 * Draws two different parents. As published, both are uniform over the members, without any pressure towards fitter ones;
 * now and then one of them is a seed, so that what the seeds knew stays within reach.
 *
 * @param seedMateProbability how often one parent is a seed
 */
record ParentDraw(double seedMateProbability) {
    /**
     * @param seeds sorted by id
     * @param members sorted by id; at least two
     */
    List<ModelMerged> draw(List<ModelMerged> seeds, List<ModelMerged> members, CounterRandom random) {
        boolean seedMate = random.nextDouble() < seedMateProbability;
        ModelMerged first = uniform(seedMate && !seeds.isEmpty() ? seeds : members, random);
        return List.of(first, uniform(others(members, first), random));
    }

    private static List<ModelMerged> others(List<ModelMerged> members, ModelMerged first) {
        return members.stream()
                .filter(member -> !member.getModelId().equals(first.getModelId()))
                .toList();
    }

    private static ModelMerged uniform(List<ModelMerged> models, CounterRandom random) {
        return models.get(random.nextInt(models.size()));
    }
}
