package io.acdc.scoring.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.scoring.extraction.AnswerExtraction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceScorerTest {
    private final Scorer scorer = new ChoiceScorer(List.of("Rome", "Paris", "Oslo"), 1, AnswerExtraction.WHOLE_OUTPUT);

    @ParameterizedTest
    @ValueSource(strings = {"B", "b", "(B)", "B.", "b) Paris", "B: Paris", "paris", " Paris\n"})
    void shouldPassTheLetterOrTheText(String output) {
        assertThat(scorer.score(output).passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C)", "Rome", "", "Bern", "B or C", "BB", "4"})
    void shouldFailAllElse(String output) {
        assertThat(scorer.score(output).passed()).isFalse();
    }

    @Test
    void shouldReadAOneLetterChoiceAsItsTextFirst() {
        // Given
        Scorer letters = new ChoiceScorer(List.of("B", "A"), 0, AnswerExtraction.WHOLE_OUTPUT);

        // When / Then
        assertThat(letters.score("B").passed()).isTrue();
        assertThat(letters.score("A").passed()).isFalse();
    }

    @Test
    void shouldRefuseACorrectChoiceThatDoesNotExist() {
        assertThatThrownBy(() -> new ChoiceScorer(List.of("x", "y"), 2, AnswerExtraction.PUBLISHED))
                .hasMessageContaining("correct choice 2 does not exist");
    }
}
