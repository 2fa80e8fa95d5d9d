package io.acdc.examples.brevity;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evaluatorkit.AskedTask;
import io.acdc.evaluatorkit.Assessment;
import io.acdc.evaluatorkit.Transcript;
import io.acdc.events.FinishReason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrevityTest {
    @ParameterizedTest
    @CsvSource({
        "399, 432, 1",
        "5, 12, 0",
        "12, 1g, 0",
        "YLIAD, YLID, 0",
        "COPENHAGEN, CRENHAgEEE, 0",
        "sllki, slkik, 1",
        "x, '', 0",
        "x, ' y ', 1"
    })
    void shouldPassAnswersOfTheAskedForLengthAndForm(String expected, String output, double score) {
        // When
        Assessment assessment = Brevity.assess(answer(Optional.of(expected), output, FinishReason.END_TOKEN));

        // Then
        assertThat(assessment)
                .isInstanceOfSatisfying(
                        Assessment.Scored.class,
                        scored -> assertThat(scored.score()).isEqualTo(score));
    }

    @Test
    void shouldPassBriefAnswersWhereNoneIsExpectedUnlessTheyDidNotEnd() {
        // When
        Assessment brief = Brevity.assess(answer(Optional.empty(), "a line", FinishReason.UNKNOWN));
        Assessment wordy = Brevity.assess(answer(Optional.empty(), "word ".repeat(50), FinishReason.UNKNOWN));
        Assessment endless = Brevity.assess(answer(Optional.empty(), "a line", FinishReason.LENGTH));

        // Then
        assertThat(brief).isEqualTo(Assessment.passed("brief"));
        assertThat(wordy).isEqualTo(Assessment.notPassed("249 characters"));
        assertThat(endless).isEqualTo(Assessment.notPassed("did not come to an end"));
    }

    private static Transcript answer(Optional<String> expected, String output, FinishReason finish) {
        AskedTask task = new AskedTask("t-1", "reverse daily", expected, "reverse", "strings", 1);
        return new Transcript("default", "e-1", "m-1", task, "reverse daily=", output, Optional.empty(), 0, 3, finish);
    }
}
