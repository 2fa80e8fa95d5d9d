package io.acdc.evolution.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.evolution.random.CounterRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureCountsTest {
    private static final int TASKS = 130;

    private final List<SkillVector> models = IntStream.range(0, 37)
            .mapToObj(model -> CounterRandom.of(model, "failure counts"))
            .map(random -> SkillVector.matching(TASKS, task -> random.nextBoolean()))
            .toList();
    private final FailureCounts counts = FailureCounts.over(models);

    @Test
    void shouldCountFailuresOfEveryTask() {
        // Given
        int[] expected = IntStream.range(0, TASKS).map(this::failures).toArray();

        // When, Then
        assertThat(counts.toArray()).isEqualTo(expected);
        assertThat(IntStream.range(0, TASKS).map(counts::of)).containsExactly(box(expected));
    }

    @Test
    void shouldWeighTasksByTheShareOfModelsThatFail() {
        // Given
        List<SkillVector> two = List.of(SkillVector.ofBits("110"), SkillVector.ofBits("100"));

        // When
        DifficultyWeights weights = FailureCounts.over(two).weights();

        // Then
        assertThat(weights).isEqualTo(DifficultyWeights.of(0.0, 0.5, 1.0));
        assertThat(weights.total()).isEqualTo(1.5);
    }

    @Test
    void shouldRefuseAVectorWithMoreTasksThanTheFirst() {
        assertThatThrownBy(() -> FailureCounts.over(List.of(SkillVector.ofBits("1"), SkillVector.ofBits("11"))))
                .hasMessage("a skill vector over 2 tasks follows one over 1; align them to the same tasks first");
    }

    private int failures(int task) {
        return (int) models.stream().filter(model -> !model.passes(task)).count();
    }

    private static Integer[] box(int[] numbers) {
        return IntStream.of(numbers).boxed().toArray(Integer[]::new);
    }
}
