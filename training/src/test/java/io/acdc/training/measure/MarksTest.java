package io.acdc.training.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final List<Question> QUESTIONS = List.of(
            new Question("upper", Domain.STRINGS, 1, "upper ab", "AB"),
            new Question("sort", Domain.ORDER, 1, "sort cab", "abc"),
            new Question("sort", Domain.ORDER, 1, "sort dab", "abd"),
            new Question("add", Domain.ARITHMETIC, 1, "add 1 2", "3"));

    @Test
    void shouldCountByWhatIsChosen() {
        // Given
        Marks marks = solved(0, 1);

        // Then
        assertThat(marks.accuracy()).isEqualTo(0.5);
        assertThat(marks.accuracy(question -> question.domain() == Domain.ORDER))
                .isEqualTo(0.5);
        assertThat(marks.accuracy(question -> question.domain() == Domain.KNOWLEDGE))
                .isZero();
    }

    @Test
    void shouldUniteWhatTwoModelsSolve() {
        assertThat(solved(0, 1).or(solved(1, 3)).accuracy()).isEqualTo(0.75);
    }

    private static Marks solved(int... indices) {
        BitSet bits = new BitSet();
        for (int index : indices) {
            bits.set(index);
        }
        return new Marks(QUESTIONS, bits);
    }
}
