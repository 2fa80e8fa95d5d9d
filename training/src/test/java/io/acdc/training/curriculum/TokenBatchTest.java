package io.acdc.training.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBatchTest {
    private static final TokenSequence LONG =
            TokenSequence.of(new Question("upper", Domain.STRINGS, 1, "upper ab", "AB"));
    private static final TokenSequence SHORT =
            TokenSequence.of(new Question("add", Domain.ARITHMETIC, 1, "add 1 2", "3"));

    @Test
    void shouldSpellAQuestionInBytesAndEndIt() {
        assertThat(SHORT.tokens()).containsExactly('a', 'd', 'd', ' ', '1', ' ', '2', '=', '3', 256);
        assertThat(SHORT.answerStart()).isEqualTo(8);
        assertThat(SHORT.answerLength()).isEqualTo(2);
    }

    @Test
    void shouldFillOnTheRightAndLearnTheAnswersOnly() {
        // When
        TokenBatch batch = TokenBatch.of(List.of(LONG, SHORT));

        // Then
        assertThat(batch.width()).isEqualTo(11);
        assertThat(batch.inputs()).hasSize(22).endsWith(256, 256);
        assertThat(batch.targets()).containsExactly('A', 'B', 256, '3', 256);
        assertThat(batch.positions()).containsExactly(8, 9, 10, 11 + 7, 11 + 8);
    }

    @Test
    void shouldPredictEachTargetFromTheTokenBeforeIt() {
        // When
        TokenBatch batch = TokenBatch.of(List.of(LONG));

        // Then
        assertThat(batch.inputs()[(int) batch.positions()[0]]).isEqualTo('=');
        assertThat(batch.inputs()[(int) batch.positions()[1]]).isEqualTo('A');
    }
}
