package io.acdc.evolution.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.acdc.evolution.coverage.Coverage;
import io.acdc.evolution.coverage.Share;
import io.acdc.evolution.skill.SkillMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageSelectionTest {
    @Test
    void shouldDropTheMemberWhoseSkillsOthersHave() {
        // Given
        List<Contender> contenders = Contenders.of("110000", "111000", "000111", "000001");
        CoverageSelection rule = new CoverageSelection(2, 0.5, 0.02);

        // When
        Selection selection = rule.select(contenders);

        // Then
        assertThat(selection.selectedIndices()).containsExactly(1, 2);
    }

    @Test
    void shouldShareATasksWorthAmongItsSolvers() {
        // Given
        List<Contender> contenders = Contenders.of("1110", "1100", "1000");
        CoverageSelection rule = new CoverageSelection(3, 0.5, 0.02);

        // When
        List<Assessment> assessments = rule.select(contenders).assessments();

        // Then
        assertThat(assessments.get(0).score()).isCloseTo(0.25 + 0.5 + 1 + 3 * 0.02, within(1e-12));
        assertThat(assessments.get(1).score()).isCloseTo(0.25 + 0.5 + 2 * 0.02, within(1e-12));
        assertThat(assessments.get(2).score()).isCloseTo(0.25 + 0.02, within(1e-12));
        assertThat(assessments.get(0))
                .isEqualTo(new Assessment.Credit(0, assessments.get(0).score(), 1));
    }

    @Test
    void shouldDropTheNewestOfEquals() {
        // Given
        List<Contender> contenders = Contenders.of("10", "01", "10");

        // When
        Selection selection = new CoverageSelection(2, 0.5, 0.02).select(contenders);

        // Then
        assertThat(selection.selectedIndices()).containsExactly(0, 1);
    }

    @Test
    void shouldCountSolversAnewAfterEveryDrop() {
        // Given: b and c share everything; once c is gone, b alone keeps the last two tasks
        List<Contender> contenders = Contenders.of("1110", "0011", "0011", "1100");

        // When
        Selection selection = new CoverageSelection(2, 0.5, 0.02).select(contenders);

        // Then
        assertThat(selection.selectedIndices()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.02", "0.5,0", "1,0", "0,0", "0,0.25"})
    void shouldSelectToTheLastBitAsIfEveryCreditWereComputedAnew(double decay, double share) {
        for (int seed = 0; seed < 12; seed++) {
            // Given
            List<Contender> contenders = Contenders.withRepetitions(20, 1 + seed * 11, seed);
            CoverageSelection rule = new CoverageSelection(1 + seed, decay, share);

            // When, Then
            assertThat(rule.select(contenders))
                    .as("seed %d", seed)
                    .isEqualTo(new PlainCoverageSelection(rule, contenders).select());
        }
    }

    @Test
    void shouldKeepMoreCoverageThanTopFitness() {
        for (long seed = 0; seed < 10; seed++) {
            // Given
            List<Contender> contenders = Contenders.random(40, 300, seed);

            // When
            Share kept = coverage(new CoverageSelection(4, 0.5, 0.02), contenders);
            Share fittest = coverage(new TopFitness(4), contenders);

            // Then
            assertThat(kept.count()).isGreaterThanOrEqualTo(fittest.count());
        }
    }

    @Test
    void shouldKeepEverybodyWhileThereIsRoom() {
        assertThat(CoverageSelection.DEFAULT.select(Contenders.of("1", "0")).selectedIndices())
                .containsExactly(0, 1);
        assertThat(CoverageSelection.DEFAULT.select(List.of()).selectedIndices())
                .isEmpty();
    }

    @Test
    void shouldRefuseSettingsWithoutMeaning() {
        assertThatThrownBy(() -> new CoverageSelection(16, 1.5, 0.02))
                .hasMessage("creditDecay is 1.5; it must be from 0 to 1");
        assertThatThrownBy(() -> new CoverageSelection(16, 0.5, Double.NaN))
                .hasMessage("fitnessShare is NaN; it must be 0 or more");
        assertThatThrownBy(() -> CoverageSelection.DEFAULT.select(Contenders.of("10", "1")))
                .hasMessage("row 1 is over 1 tasks, the matrix over 2; align the vectors to the same tasks first");
    }

    private static Share coverage(SelectionRule rule, List<Contender> contenders) {
        return Coverage.of(SkillMatrix.of(rule.select(contenders).survivors(contenders).stream()
                .map(Contender::skills)
                .toList()));
    }
}
