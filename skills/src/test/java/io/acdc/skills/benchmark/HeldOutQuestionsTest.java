package io.acdc.skills.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldOutQuestionsTest {
    private final SkillCatalogue catalogue = SkillCatalogue.standard();

    @Test
    void shouldDrawDifferentQuestionsOfTheSplitForEveryCell() {
        // When
        List<Question> questions = draw(3);

        // Then
        assertThat(questions).hasSize(24 * Question.LEVELS * 3);
        assertThat(questions).extracting(Question::instruction).doesNotHaveDuplicates();
        assertThat(questions)
                .allMatch(question -> catalogue.split(question.instruction()) == Split.BENCHMARK)
                .allMatch(catalogue::isConsistent);
    }

    @Test
    void shouldTakeWhatThereIsFromASmallFamily() {
        // When: a level of capitals is ten facts, each with one held-out phrasing
        List<Question> questions = draw(25);

        // Then
        assertThat(questions)
                .filteredOn(question -> question.skill().equals("capital"))
                .hasSize(50);
    }

    @Test
    void shouldDrawTheSameAgain() {
        assertThat(draw(3)).isEqualTo(draw(3));
    }

    private List<Question> draw(int perCell) {
        return HeldOutQuestions.draw(catalogue, Split.BENCHMARK, perCell, CounterRandom.of(1, "test"));
    }
}
