package io.acdc.checkpoints.recipe;

import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.checkpoints.mutation.Mutation;
import io.acdc.checkpoints.mutation.NoMutation;
import io.acdc.evolution.random.CounterRandom;
import java.util.List;

/**
 * How a population makes recipes of children.
 *
 * @param crossover drawn for every child
 * @param mutation of the children that are mutated
 * @param mutationProbability share of them
 */
public record Breeding(CrossoverRule crossover, Mutation mutation, double mutationProbability) {
    public Breeding {
        if (!(mutationProbability >= 0 && mutationProbability <= 1)) {
            throw new IllegalArgumentException(
                    "mutation probability must be within 0 and 1, not " + mutationProbability);
        }
    }

    /**
     * A pure function: the same parents and the same stream give the same recipe. Each number comes from a stream of its
     * own, so that a change of one setting does not shift the others' draws.
     *
     * @param parents chosen before, in order
     */
    public MergeRecipe draw(ModelId base, List<ModelId> parents, CounterRandom random) {
        CrossoverRule.Drawn drawn = crossover.draw(parents, random.derive("crossover"));
        boolean mutated = random.derive("mutates").nextDouble() < mutationProbability;
        Mutation drawnMutation = mutated ? mutation : new NoMutation();
        long randomSeed = random.derive("seed").nextLong();
        return new MergeRecipe(base, drawn.parents(), drawn.crossover(), drawnMutation, randomSeed);
    }
}
