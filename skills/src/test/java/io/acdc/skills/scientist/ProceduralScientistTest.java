package io.acdc.skills.scientist;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProceduralScientistTest {
    private static final SkillCatalogue CATALOGUE = SkillCatalogue.standard();
    private static final Question WORD = new Question("reverse", Domain.STRINGS, 2, "reverse house", "esuoh");
    private static final Question HARDEST = new Question("sort", Domain.ORDER, 5, "sort procedure", "cdeeoprru");
    private static final Question FACT = new Question("capital", Domain.KNOWLEDGE, 1, "capital of france", "paris");
    private static final Question COMPOSED =
            new Question("upper-reverse", Domain.COMPOSED, 1, "upper reverse abc", "CBA");

    private final ProceduralScientist scientist = ProceduralScientist.standard();

    static Stream<BiFunction<Question, CounterRandom, Question>> operators() {
        ProceduralScientist scientist = ProceduralScientist.standard();
        return Stream.of(scientist::harder, scientist::easier, scientist::sibling, scientist::combined);
    }

    @ParameterizedTest
    @MethodSource("operators")
    void shouldProposeConsistentPoolQuestionsOtherThanTheParent(
            BiFunction<Question, CounterRandom, Question> operator) {
        for (Question parent : List.of(WORD, HARDEST, FACT, COMPOSED)) {
            assertThat(proposals(parent, operator))
                    .allMatch(CATALOGUE::isConsistent)
                    .allMatch(question -> CATALOGUE.split(question.instruction()) == Split.POOL)
                    .noneMatch(question -> question.instruction().equals(parent.instruction()));
        }
    }

    @Test
    void shouldProposeNovelQuestionsOfEveryFamilyAtLevelsOneToFour() {
        // When
        List<Question> novel = IntStream.range(0, 1000)
                .mapToObj(i -> scientist.novel(CounterRandom.of(5, "novel").derive(i)))
                .toList();

        // Then
        assertThat(novel.stream().map(Question::skill).distinct()).hasSize(24);
        assertThat(novel.stream().map(Question::level).distinct()).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void shouldMakeHarderQuestionsOfTheSameSkill() {
        assertThat(proposals(WORD, scientist::harder))
                .allMatch(question -> question.skill().equals("reverse") && question.level() == 3);
    }

    @Test
    void shouldLeaveASkillThatDoesNotGetHarder() {
        for (Question parent : List.of(HARDEST, FACT)) {
            List<Question> harder = proposals(parent, scientist::harder);
            assertThat(harder).allMatch(question -> question.level() >= 2 && question.level() <= 4);
            assertThat(harder.stream().map(Question::skill).distinct()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void shouldMakeEasierQuestions() {
        assertThat(proposals(WORD, scientist::easier))
                .allMatch(question -> question.skill().equals("reverse") && question.level() == 1);
        assertThat(proposals(COMPOSED, scientist::easier))
                .extracting(Question::skill)
                .containsOnly("upper", "reverse");
    }

    @Test
    void shouldMakeSiblingsOfTheSameSkillAndLevel() {
        assertThat(proposals(FACT, scientist::sibling))
                .allMatch(question -> question.skill().equals("capital") && question.level() == 1);
    }

    @Test
    void shouldCombineTheParentsSkillWithAnother() {
        assertThat(proposals(WORD, scientist::combined))
                .allMatch(question -> question.level() == 2)
                .extracting(Question::skill)
                .containsOnly("upper-reverse", "reverse-sort");
        assertThat(proposals(COMPOSED, scientist::combined))
                .extracting(Question::skill)
                .containsOnly("upper-sort", "reverse-sort", "upper-capital", "upper-past");
    }

    private static List<Question> proposals(Question parent, BiFunction<Question, CounterRandom, Question> operator) {
        return IntStream.range(0, 200)
                .mapToObj(i ->
                        operator.apply(parent, CounterRandom.of(7, "proposals").derive(i)))
                .toList();
    }
}
