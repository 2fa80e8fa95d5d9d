package io.acdc.evolution.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DominatedNoveltySearchTest {
    private static final DominatedNoveltySearch RULE = DominatedNoveltySearch.PUBLISHED;

    static Stream<DominatedNoveltySearch> rules() {
        List<NoveltyMeasure> measures = new ArrayList<>(List.of(new NoveltyMeasure.Hamming()));
        for (NoveltyMeasure.Denominator denominator : NoveltyMeasure.Denominator.values()) {
            measures.add(new NoveltyMeasure.SkillRatio(true, denominator));
            measures.add(new NoveltyMeasure.SkillRatio(false, denominator));
        }
        return measures.stream()
                .flatMap(measure -> Stream.of(
                        new DominatedNoveltySearch(16, 3, 999, measure, OptionalInt.empty()),
                        new DominatedNoveltySearch(3, 1, 0, measure, OptionalInt.of(0)),
                        new DominatedNoveltySearch(100, 50, 999, measure, OptionalInt.of(40)),
                        new DominatedNoveltySearch(16, 0, 5, measure, OptionalInt.of(500))));
    }

    @ParameterizedTest
    @CsvSource({"1,5,0", "2,5,1", "17,250,2", "24,250,3", "40,64,4", "33,65,5", "80,1000,6"})
    void shouldScoreToTheLastBitLikeThePlainRule(int models, int tasks, long seed) {
        // Given
        List<Contender> contenders = Contenders.random(models, tasks, seed);

        // When, Then
        assertThat(scores(RULE, contenders)).isEqualTo(new PlainNoveltySearch(RULE, contenders).noveltyScores());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldScoreToTheLastBitUnderEverySwitch(DominatedNoveltySearch rule) {
        for (long seed = 0; seed < 20; seed++) {
            // Given: few tasks and coarse fitness make ties, some models come twice
            List<Contender> contenders = Contenders.withRepetitions(25, 1 + (int) (seed * 7 % 130), seed);

            // When, Then
            assertThat(scores(rule, contenders))
                    .as("seed %d", seed)
                    .isEqualTo(new PlainNoveltySearch(rule, contenders).noveltyScores());
        }
    }

    @ParameterizedTest
    @CsvSource({"25,65,2", "25,250,32", "40,64,81"})
    void shouldLetRoundingDecideBetweenEqualDifferences(int models, int tasks, long seed) {
        // Given contenders of which some fitter ones are equally far in failure counts, yet not in rounded sums
        List<Contender> contenders = Contenders.random(models, tasks, seed);

        // When, Then
        assertThat(scores(RULE, contenders)).isEqualTo(new PlainNoveltySearch(RULE, contenders).noveltyScores());
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

    private static double[] scores(SelectionRule rule, List<Contender> contenders) {
        return rule.select(contenders).assessments().stream()
                .mapToDouble(Assessment::score)
                .toArray();
    }
}
