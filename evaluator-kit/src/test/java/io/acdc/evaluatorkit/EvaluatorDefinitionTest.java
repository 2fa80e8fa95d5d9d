package io.acdc.evaluatorkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.acdc.events.EvaluatorInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorDefinitionTest {
    private static final TranscriptEvaluator PASSES = transcript -> Assessment.passed("fine");

    @ParameterizedTest
    @ValueSource(strings = {"", "Brevity", "two words", "a/b", "answer", "gibberish"})
    void shouldRefuseAKindThatCannotBeOrIsTaken(String kind) {
        // When
        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluatorDefinition.skill(kind, "1", PASSES))
                .withMessageContaining("'" + kind + "'");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void shouldRefuseAShareThatNoGateCanExceed(double share) {
        // When
        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluatorDefinition.gate("judge", "1", share, PASSES))
                .withMessageContaining("share");
    }

    @Test
    void shouldTellByTheAssessorWhatItTakesIn() {
        // Given
        ModelEvaluator models = item -> new ModelAnswers("", java.util.List.of());

        // When
        EvaluatorDefinition reader = EvaluatorDefinition.skill("brevity", "2", PASSES);
        EvaluatorDefinition asker = EvaluatorDefinition.modelSkill("speed", "1", models);

        // Then
        assertThat(reader.input()).isEqualTo(EvaluatorInput.TRANSCRIPT);
        assertThat(reader.group()).isEqualTo("brevity-2");
        assertThat(asker.input()).isEqualTo(EvaluatorInput.MODEL);
    }
}
