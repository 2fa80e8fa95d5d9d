package io.acdc.evolution.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.evolution.random.CounterRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillVectorTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 250})
    void shouldCountLikeTaskByTask(int length) {
        // Given
        SkillVector first = random(length, "first");
        SkillVector second = random(length, "second");

        // When, Then
        assertThat(first.count()).isEqualTo(tasks(length, first::passes));
        assertThat(first.failedCount()).isEqualTo(length - first.count());
        assertThat(first.andNotCount(second))
                .isEqualTo(tasks(length, task -> first.passes(task) && !second.passes(task)));
        assertThat(first.intersectionCount(second))
                .isEqualTo(tasks(length, task -> first.passes(task) && second.passes(task)));
        assertThat(first.hammingDistance(second))
                .isEqualTo(tasks(length, task -> first.passes(task) != second.passes(task)));
        assertThat(first.union(second).count())
                .isEqualTo(tasks(length, task -> first.passes(task) || second.passes(task)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 65, 250})
    void shouldReadWhatItWrites(int length) {
        // Given
        SkillVector vector = random(length, "text");

        // When
        SkillVector read = SkillVector.ofBits(vector.toBits());

        // Then
        assertThat(read).isEqualTo(vector).hasSameHashCodeAs(vector);
        assertThat(read.length()).isEqualTo(length);
    }

    @Test
    void shouldVisitPassedTasksInOrder() {
        // Given
        SkillVector vector = SkillVector.matching(200, task -> task == 0 || task == 63 || task == 64 || task == 199);
        List<Integer> visited = new ArrayList<>();

        // When
        vector.forEachPassed(visited::add);

        // Then
        assertThat(visited).containsExactly(0, 63, 64, 199);
        assertThat(vector.nextPassed(65)).isEqualTo(199);
        assertThat(vector.nextPassed(200)).isEqualTo(-1);
    }

    @Test
    void shouldTellVectorsOfDifferentLengthsApart() {
        assertThat(SkillVector.ofBits("10")).isNotEqualTo(SkillVector.ofBits("100"));
        assertThat(SkillVector.ofBits("1011").prefix(2)).isEqualTo(SkillVector.of(true, false));
    }

    @Test
    void shouldCompareOnlyTasksThatBothHave() {
        // Given
        SkillVector longer = SkillVector.ofBits("1111");
        SkillVector shorter = SkillVector.ofBits("10");

        // When, Then
        assertThat(longer.andNotCount(shorter)).isEqualTo(1);
        assertThat(shorter.andNotCount(longer)).isZero();
    }

    @Test
    void shouldRefuseToMixLengthsWhereThatHasNoMeaning() {
        // Given
        SkillVector longer = SkillVector.ofBits("1111");
        SkillVector shorter = SkillVector.ofBits("10");

        // When, Then
        assertThatThrownBy(() -> longer.hammingDistance(shorter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("skill vectors over 4 and 2 tasks cannot be compared; align them to the same tasks first");
        assertThatThrownBy(() -> longer.union(shorter)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSayWhichCharacterIsNoBit() {
        assertThatThrownBy(() -> SkillVector.ofBits("0120"))
                .hasMessage("skill bits hold '2' at position 2; only 0 and 1 are allowed");
        assertThatThrownBy(() -> SkillVector.ofBits("01").passes(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static SkillVector random(int length, String name) {
        CounterRandom random = CounterRandom.of(length, name);
        return SkillVector.matching(length, task -> random.nextBoolean());
    }

    private static int tasks(int length, IntPredicate condition) {
        return (int) IntStream.range(0, length).filter(condition).count();
    }
}
