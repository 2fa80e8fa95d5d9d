package io.acdc.checkpoints.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.checkpoints.merge.TaskVectorSum;
import io.acdc.checkpoints.mutation.NoMutation;
import io.acdc.checkpoints.mutation.SingularValueNoise;
import io.acdc.evolution.random.CounterRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreedingTest {
    private static final ModelId BASE = new ModelId("m-00000000000000000000");
    private static final List<ModelId> PARENTS =
            List.of(new ModelId("m-11111111111111111111"), new ModelId("m-22222222222222222222"));
    private static final int CHILDREN = 2000;

    @Test
    void shouldDrawTheSameRecipeFromTheSameStream() {
        // Given
        Breeding breeding = new Breeding(new CrossoverRule.PublishedLinear(0.01), SingularValueNoise.published(), 1);

        // When / Then
        assertThat(child(breeding, 5)).isEqualTo(child(breeding, 5)).isNotEqualTo(child(breeding, 6));
    }

    @Test
    void shouldDrawPublishedWeightsAroundOne() {
        // Given
        Breeding breeding = new Breeding(new CrossoverRule.PublishedLinear(0.01), SingularValueNoise.published(), 1);

        // When
        double[] weights = IntStream.range(0, CHILDREN)
                .mapToObj(index -> child(breeding, index))
                .flatMapToDouble(recipe -> recipe.parents().stream().mapToDouble(Parent::weight))
                .toArray();

        // Then: 4000 draws, five standard errors.
        double mean = IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, weights.length)
                .mapToDouble(i -> (weights[i] - 1) * (weights[i] - 1))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(1 - 0.0008, 1 + 0.0008);
        assertThat(Math.sqrt(variance)).isBetween(0.0094, 0.0106);
    }

    @Test
    void shouldDrawComplementaryWeightsAndAScaleWithinItsRange() {
        // Given
        Breeding breeding =
                new Breeding(new CrossoverRule.RandomWeight(0.85, 1.15), SingularValueNoise.published(), 0.5);

        // When / Then
        IntStream.range(0, CHILDREN).mapToObj(index -> child(breeding, index)).forEach(recipe -> {
            assertThat(recipe.parents().get(0).weight()
                            + recipe.parents().get(1).weight())
                    .isEqualTo(1);
            assertThat(((TaskVectorSum) recipe.crossover()).scale()).isBetween(0.85, 1.15);
        });
    }

    @Test
    void shouldMutateTheGivenShareOfChildren() {
        // Given
        Breeding breeding =
                new Breeding(new CrossoverRule.RandomWeight(0.85, 1.15), SingularValueNoise.published(), 0.5);

        // When
        long unmutated = IntStream.range(0, CHILDREN)
                .filter(index -> child(breeding, index).mutation() instanceof NoMutation)
                .count();

        // Then: five standard deviations of the binomial are 112.
        assertThat(unmutated).isBetween(888L, 1112L);
    }

    private static MergeRecipe child(Breeding breeding, long index) {
        return breeding.draw(BASE, PARENTS, CounterRandom.of(1, "children").derive(index));
    }
}
