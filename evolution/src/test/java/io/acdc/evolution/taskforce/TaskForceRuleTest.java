package io.acdc.evolution.taskforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.evolution.coverage.Share;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.evolution.skill.SkillVector;
import io.acdc.evolution.taskforce.GreedyCover.WhenExhausted;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskForceRuleTest {
    @Test
    void shouldLeavePlacesEmptyWhenCandidatesRunOut() {
        // Given
        List<Candidate> candidates = candidates("10", "01");

        // When, Then
        assertThat(GreedyCover.free().choose(candidates, 3).members()).containsExactly(0, 1);
        assertThat(new GreedyCover(Set.of(), WhenExhausted.REPEAT_LAST)
                        .choose(candidates, 3)
                        .members())
                .containsExactly(0, 1, 1);
        assertThat(OptimalCover.DEFAULT.choose(candidates, 3).members()).containsExactly(0, 1);
        assertThat(new BestFitness().choose(candidates, 3).members()).containsExactly(0, 1);
    }

    @Test
    void shouldChooseNobodyFromNobody() {
        assertThat(GreedyCover.free().choose(List.of(), 2)).isEqualTo(new TaskForce(List.of(), new Share(0, 0)));
        assertThat(OptimalCover.DEFAULT.choose(List.of(), 2).members()).isEmpty();
    }

    @Test
    void shouldFindBetterCoverByTryingAllThanGreedily() {
        // Given
        List<Candidate> candidates = candidates("111100", "110010", "001101");

        // When, Then
        assertThat(GreedyCover.free().choose(candidates, 2).coverage().count()).isEqualTo(5);
        assertThat(OptimalCover.DEFAULT.choose(candidates, 2)).isEqualTo(new TaskForce(List.of(1, 2), new Share(6, 6)));
    }

    @Test
    void shouldLoseNoSubsetToPruning() {
        for (long seed = 0; seed < 20; seed++) {
            // Given
            List<Candidate> candidates = random(seed);

            // When
            TaskForce best = OptimalCover.DEFAULT.choose(candidates, 3);

            // Then
            assertThat(best.coverage().count()).isEqualTo(bestOfThree(candidates));
        }
    }

    @Test
    void shouldRefuseMoreSubsetsThanAllowed() {
        assertThatThrownBy(() -> new OptimalCover(2).choose(candidates("1", "1", "1"), 2))
                .hasMessage("the best 2 of 3 models means 3 subsets, more than 2; "
                        + "use greedy cover or fewer candidates");
        assertThatThrownBy(() -> GreedyCover.free().choose(candidates("1"), 0))
                .hasMessage("a task force of 0 models; ask for at least 1");
    }

    private static int bestOfThree(List<Candidate> candidates) {
        int best = 0;
        for (Candidate first : candidates) {
            for (Candidate second : candidates) {
                for (Candidate third : candidates) {
                    SkillVector union = first.skills().union(second.skills()).union(third.skills());
                    best = Math.max(best, union.count());
                }
            }
        }
        return best;
    }

    private static List<Candidate> random(long seed) {
        CounterRandom random = CounterRandom.of(seed, "task force");
        return IntStream.range(0, 9)
                .mapToObj(model -> SkillVector.matching(70, task -> random.nextDouble() < 0.3))
                .map(Candidate::of)
                .toList();
    }

    private static List<Candidate> candidates(String... bits) {
        return Stream.of(bits).map(SkillVector::ofBits).map(Candidate::of).toList();
    }
}
