package io.acdc.mergeservice.making;

import static io.acdc.mergeservice.fixture.Events.base;
import static io.acdc.mergeservice.fixture.Events.candidate;
import static io.acdc.mergeservice.fixture.Events.population;
import static io.acdc.mergeservice.fixture.Events.seed;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.checkpoints.recipe.MergeRecipe;
import io.acdc.mergeservice.breeding.BreedingOrder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipeDrawTest {
    @Test
    void shouldDrawTheSameRecipeFromTheSameOrder() {
        assertThat(RecipeDraw.draw(order(3, Set.of()))).isEqualTo(RecipeDraw.draw(order(3, Set.of())));
    }

    @Test
    void shouldDrawAnotherRecipeForAnotherNumber() {
        assertThat(RecipeDraw.draw(order(3, Set.of())).id())
                .isNotEqualTo(RecipeDraw.draw(order(4, Set.of())).id());
    }

    @Test
    void shouldDrawAgainWhatIsKnownAlready() {
        // Given
        MergeRecipe first = RecipeDraw.draw(order(3, Set.of()));

        // When
        MergeRecipe second = RecipeDraw.draw(order(3, Set.of(first.id().value())));

        // Then
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    private static BreedingOrder order(long number, Set<String> knownIds) {
        return new BreedingOrder(
                population(), number, base(), List.of(seed(1), seed(2)), List.of(candidate(0), seed(1)), knownIds);
    }
}
