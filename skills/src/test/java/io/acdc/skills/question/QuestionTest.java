package io.acdc.skills.question;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuestionTest {
    @Test
    void shouldRefuseWhatDoesNotFitTheContext() {
        assertThatThrownBy(() -> new Question("upper", Domain.STRINGS, 1, "upper " + "a".repeat(13), "A".repeat(13)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than 40 tokens");
    }

    @Test
    void shouldRefuseALevelOutOfRange() {
        assertThatThrownBy(() -> new Question("upper", Domain.STRINGS, 0, "upper a", "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
    }
}
