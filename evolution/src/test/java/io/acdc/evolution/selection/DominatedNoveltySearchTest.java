package io.acdc.evolution.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.acdc.evolution.skill.SkillVector;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DominatedNoveltySearchTest {
    private static final DominatedNoveltySearch RULE = DominatedNoveltySearch.PUBLISHED;

    @ParameterizedTest
    @CsvSource({"2,5,1", "17,250,2", "24,250,3", "40,64,4", "80,1000,5"})
    void shouldScoreToTheLastBitLikeThePlainRule(int models, int tasks, long seed) {
        // Given
        List<Contender> contenders = Contenders.random(models, tasks, seed);

        // When
        double[] scores = RULE.select(contenders).assessments().stream()
                .mapToDouble(Assessment::score)
                .toArray();

        // Then
        assertThat(scores).isEqualTo(PlainNoveltySearch.noveltyScores(contenders));
    }

    @Test
    void shouldCountOnlyTheFirstOfTiedLeadersAsUndominated() {
        // Given
        List<Contender> contenders = Contenders.of("1100", "1100", "0011");

        // When
        Selection selection = RULE.select(contenders);

        // Then
        assertThat(selection.assessments().get(0).score()).isEqualTo(999.0);
        assertThat(selection.assessments().get(1).score()).isCloseTo(100.0 / 6, within(1e-9));
        assertThat(selection.assessments().get(2).score()).isCloseTo(200.0 / 3, within(1e-9));
    }

    @Test
    void shouldNotLetAModelCompeteWithItself() {
        // Given
        SkillVector skills = SkillVector.ofBits("1010");
        List<Contender> contenders = List.of(new Contender("same", 0.5, skills), new Contender("same", 0.5, skills));

        // When
        Selection selection = RULE.select(contenders);

        // Then
        assertThat(selection.assessments()).extracting(Assessment::score).containsExactly(999.0, 999.0);
        assertThat(selection.selectedIndices()).containsExactly(0, 1);
    }

    @Test
    void shouldKeepThePopulationSize() {
        // Given
        List<Contender> contenders = Contenders.random(40, 100, 9);

        // When
        Selection selection = RULE.select(contenders);

        // Then
        assertThat(selection.selectedIndices()).hasSize(16).doesNotHaveDuplicates();
        assertThat(selection.survivors(contenders)).hasSize(16);
    }

    @Test
    void shouldAnswerForAnEmptyListAndForModelsWithoutTasks() {
        assertThat(RULE.select(List.of()).selectedIndices()).isEmpty();
        assertThat(RULE.select(Contenders.of("", "")).selectedIndices()).containsExactly(0, 1);
    }

    @Test
    void shouldRefuseSettingsWithoutMeaning() {
        assertThatThrownBy(() -> new DominatedNoveltySearch(0, 3, 999.0, NoveltyMeasure.PUBLISHED, OptionalInt.empty()))
                .hasMessage("populationSize is 0; it must be at least 1");
        assertThatThrownBy(
                        () -> new DominatedNoveltySearch(16, -1, 999.0, NoveltyMeasure.PUBLISHED, OptionalInt.empty()))
                .hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> new Contender("m", Double.NaN, SkillVector.none(3)))
                .hasMessage("the fitness of model m is not a number; give its mean score, 0 to 1");
    }
}
