package io.acdc.mergeservice.making;

import io.acdc.checkpoints.mutation.Mutation;
import io.acdc.checkpoints.mutation.NoMutation;
import io.acdc.checkpoints.mutation.SingularValueNoise;
import io.acdc.checkpoints.recipe.Breeding;
import io.acdc.checkpoints.recipe.CrossoverRule;
import io.acdc.events.MergeSettings;

/** The operators that a population's settings name. */
final class BreedingRules {
    private BreedingRules() {}

    static Breeding of(MergeSettings settings) {
        return new Breeding(crossover(settings), mutation(settings), settings.getMutationProbability());
    }

    private static CrossoverRule crossover(MergeSettings settings) {
        return switch (settings.getCrossover()) {
            case PUBLISHED_LINEAR -> new CrossoverRule.PublishedLinear(settings.getWeightSigma());
            case RANDOM_WEIGHT -> new CrossoverRule.RandomWeight(settings.getScaleLow(), settings.getScaleHigh());
        };
    }

    private static Mutation mutation(MergeSettings settings) {
        return switch (settings.getMutation()) {
            case NONE -> new NoMutation();
            case SVD_ABSOLUTE -> noise(SingularValueNoise.Scale.ABSOLUTE, settings);
            case SVD_RELATIVE -> noise(SingularValueNoise.Scale.RELATIVE, settings);
        };
    }

    private static Mutation noise(SingularValueNoise.Scale scale, MergeSettings settings) {
        return new SingularValueNoise(scale, settings.getMutationRate(), settings.getMutationRank());
    }
}
