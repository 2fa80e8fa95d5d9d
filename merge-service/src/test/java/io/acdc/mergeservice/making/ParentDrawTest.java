package io.acdc.mergeservice.making;

import static io.acdc.mergeservice.fixture.Events.candidate;
import static io.acdc.mergeservice.fixture.Events.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.evolution.random.CounterRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ParentDrawTest {
    private static final List<ModelMerged> SEEDS = List.of(seed(1), seed(2));
    private static final List<ModelMerged> MEMBERS = List.of(candidate(0), candidate(1), candidate(2), seed(1));
    private static final int DRAWS = 20_000;

    @Test
    void shouldNeverDrawTheSameParentTwice() {
        assertThat(draws(new ParentDraw(0.5)))
                .allSatisfy(parents -> assertThat(parents)
                        .hasSize(2)
                        .extracting(ModelMerged::getModelId)
                        .doesNotHaveDuplicates());
    }

    @Test
    void shouldDrawMembersUniformly() {
        // Given
        Map<String, Integer> counts = new HashMap<>();

        // When
        draws(new ParentDraw(0))
                .forEach(parents -> parents.forEach(parent -> counts.merge(parent.getModelId(), 1, Integer::sum)));

        // Then
        assertThat(counts).hasSize(MEMBERS.size());
        assertThat(counts.values())
                .allSatisfy(count -> assertThat(count).isCloseTo(DRAWS / 2, Percentage.withPercentage(4)));
    }

    @Test
    void shouldMateWithASeedAsOftenAsAsked() {
        // Given
        List<ModelMerged> candidates = MEMBERS.subList(0, 3);

        // When
        long withSeed = IntStream.range(0, DRAWS)
                .mapToObj(draw -> new ParentDraw(0.25).draw(SEEDS, candidates, random(draw)))
                .filter(parents -> parents.stream().anyMatch(parent -> parent.getRole() == ModelRole.SEED))
                .count();

        // Then
        assertThat((double) withSeed / DRAWS).isCloseTo(0.25, within(0.015));
    }

    @Test
    void shouldDrawTheSameFromTheSameStream() {
        assertThat(new ParentDraw(0.25).draw(SEEDS, MEMBERS, random(5)))
                .isEqualTo(new ParentDraw(0.25).draw(SEEDS, MEMBERS, random(5)));
    }

    private static List<List<ModelMerged>> draws(ParentDraw draw) {
        return IntStream.range(0, DRAWS)
                .mapToObj(number -> draw.draw(SEEDS, MEMBERS, random(number)))
                .toList();
    }

    private static CounterRandom random(int number) {
        return CounterRandom.of(11, "parents").derive(number);
    }
}
