package io.acdc.evolution.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.acdc.evolution.random.CounterRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AdaptationRuleTest {
    private static final CounterRandom RANDOM = CounterRandom.of(1, "adaptation");
    private static final int DRAWS = 8000;
    /** Four standard errors of a share of one half. */
    private static final double TOLERANCE = 4 * Math.sqrt(0.25 / DRAWS);

    @Test
    void shouldMakeEasyTasksHarderAndHalfOfThemCombinations() {
        // Given
        List<PoolTask> pool = List.of(Pools.task(0, 3, true, 6));

        // When
        List<Adaptation> orders = LevelledAdaptation.DEFAULT.draw(pool, DRAWS, RANDOM);

        // Then
        assertThat(orders)
                .allMatch(order -> order.level() == 4)
                .allMatch(order -> order.operator() == Operator.HARDER || order.operator() == Operator.COMBINED);
        assertThat(share(orders, order -> order.operator() == Operator.COMBINED))
                .isCloseTo(0.5, within(TOLERANCE));
    }

    @Test
    void shouldAskForSomethingNovelWhereNoLevelIsLeft() {
        // Given
        List<PoolTask> pool = List.of(Pools.task(0, 5, true, 10), Pools.task(1, 1, false, 10));

        // When
        List<Adaptation> orders = LevelledAdaptation.DEFAULT.draw(pool, DRAWS, RANDOM);

        // Then
        assertThat(orders).allMatch(order -> order.operator() == Operator.NOVEL);
        assertThat(orders).extracting(Adaptation::level).containsOnly(2, 3, 4);
        assertThat(share(orders, order -> order.level() == 2)).isCloseTo(1.0 / 3, within(TOLERANCE));
        assertThat(share(orders, order -> order.parentId().equals(Optional.of("task-0"))))
                .isCloseTo(0.5, within(TOLERANCE));
    }

    @Test
    void shouldAskForSiblingsOfTasksHalfOrFewerPass() {
        // Given
        List<PoolTask> pool = List.of(Pools.task(0, 4, true, 5), Pools.task(1, 4, false, 1), Pools.task(2, 4, true, 0));

        // When
        List<Adaptation> orders = LevelledAdaptation.DEFAULT.draw(pool, 200, RANDOM);

        // Then
        assertThat(orders).allMatch(order -> order.operator() == Operator.SIBLING && order.level() == 4);
        assertThat(orders).extracting(order -> order.parentId().orElseThrow()).containsOnly("task-0", "task-1");
    }

    @Test
    void shouldStartFromNothingWhenNobodyPassesAnything() {
        assertThat(LevelledAdaptation.DEFAULT.draw(List.of(), 3, RANDOM))
                .hasSize(3)
                .allMatch(order -> order.parentId().isEmpty() && order.operator() == Operator.NOVEL);
    }

    @Test
    void shouldGiveEachOrderItsOwnChance() {
        // Given
        List<PoolTask> pool = Pools.passedBy(1, 3, 6, 9, 10);

        // When
        List<Adaptation> few = LevelledAdaptation.DEFAULT.draw(pool, 5, RANDOM);
        List<Adaptation> many = LevelledAdaptation.DEFAULT.draw(pool, 50, RANDOM);

        // Then
        assertThat(many).startsWith(few.toArray(Adaptation[]::new));
    }

    @Test
    void shouldDrawPublishedParentsUniformlyAndNeverUnansweredOnes() {
        // Given
        List<PoolTask> pool = List.of(Pools.task(0, 5, true, 9), Pools.task(1, 3, true, 3), Pools.unanswered(2));

        // When
        List<Adaptation> orders = PublishedAdaptation.PUBLISHED.draw(pool, DRAWS, RANDOM);

        // Then
        assertThat(share(orders, order -> order.parentId().equals(Optional.of("task-0"))))
                .isCloseTo(0.5, within(TOLERANCE));
        assertThat(share(orders, order -> order.operator() == Operator.SIBLING)).isCloseTo(0.4, within(TOLERANCE));
        assertThat(share(orders, order -> order.operator() == Operator.HARDER)).isCloseTo(0.5, within(TOLERANCE));
        assertThat(orders).extracting(Adaptation::level).containsOnly(3, 5);
    }

    @Test
    void shouldMakeHopelessTasksEasierOnlyWhenThereIsNothingElse() {
        assertThat(PublishedAdaptation.PUBLISHED.draw(Pools.passedBy(0, 0), 4, RANDOM))
                .hasSize(4)
                .allMatch(order -> order.operator() == Operator.EASIER && order.level() == 2);
        assertThat(PublishedAdaptation.PUBLISHED.draw(List.of(), 4, RANDOM)).isEmpty();
    }

    private static double share(List<Adaptation> orders, Predicate<Adaptation> condition) {
        return (double) orders.stream().filter(condition).count() / orders.size();
    }
}
