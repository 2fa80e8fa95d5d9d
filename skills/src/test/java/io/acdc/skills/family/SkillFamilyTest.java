package io.acdc.skills.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SkillFamilyTest {
    private static final int DRAWS = 400;

    static Stream<SkillFamily> families() {
        return SkillCatalogue.standard().families().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void shouldMakeShortAsciiQuestionsItCanAnswerAtEveryLevel(SkillFamily family) {
        for (int level = 1; level <= Question.LEVELS; level++) {
            for (Question question : draw(family, level)) {
                assertThat(question.instruction() + question.answer()).matches("[A-Za-z0-9 -]+");
                assertThat(question.instruction().length() + question.answer().length() + 2)
                        .isLessThanOrEqualTo(40);
                assertThat(question.answer()).hasSizeBetween(1, 12);
                assertThat(family.solve(question.instruction())).contains(question.answer());
                assertThat(question.domain()).isEqualTo(family.domain());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void shouldShareNoInstructionWithAnotherFamily(SkillFamily family) {
        for (Question question : draw(family, 3)) {
            assertThat(families()
                            .filter(other -> other.solve(question.instruction()).isPresent()))
                    .containsExactly(family);
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void shouldDrawTheSameQuestionsFromTheSameStream(SkillFamily family) {
        assertThat(draw(family, 4)).isEqualTo(draw(family, 4));
    }

    @ParameterizedTest
    @MethodSource("families")
    void shouldHaveQuestionsOfEverySplitAtEveryLevel(SkillFamily family) {
        for (Split split : Split.values()) {
            for (int level = 1; level <= Question.LEVELS; level++) {
                Question question = family.generate(level, split, CounterRandom.of(3, "split"));
                assertThat(family.split(question.instruction())).isEqualTo(split);
                assertThat(question.level()).isEqualTo(level);
            }
        }
    }

    @Test
    void shouldMakeHarderQuestionsLonger() {
        // Given
        SkillFamily reverse = SkillCatalogue.standard().family("reverse");

        // When
        double[] lengths = IntStream.rangeClosed(1, Question.LEVELS)
                .mapToDouble(level -> draw(reverse, level).stream()
                        .mapToInt(question -> question.answer().length())
                        .average()
                        .orElseThrow())
                .toArray();

        // Then
        assertThat(lengths).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldTeachEveryFactAndHoldOutPhrasings() {
        // Given
        FactSkill capitals = (FactSkill) SkillCatalogue.standard().family("capital");

        // When
        List<List<Split>> splits = capitals.facts().stream()
                .map(fact -> capitals.phrasings().stream()
                        .map(phrasing -> capitals.split(phrasing.replace("%s", fact.subject())))
                        .sorted()
                        .toList())
                .toList();

        // Then
        assertThat(splits)
                .hasSize(50)
                .allMatch(List.of(Split.TRAINING, Split.TRAINING, Split.POOL, Split.BENCHMARK)::equals);
    }

    @Test
    void shouldRefuseALevelThatDoesNotExist() {
        SkillFamily add = SkillCatalogue.standard().family("add");

        assertThatThrownBy(() -> add.generate(6, CounterRandom.of(1, "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 1 and 5, not 6");
    }

    private static List<Question> draw(SkillFamily family, int level) {
        CounterRandom random = CounterRandom.of(11, "draw");
        return Stream.generate(() -> family.generate(level, random))
                .limit(DRAWS)
                .toList();
    }
}
