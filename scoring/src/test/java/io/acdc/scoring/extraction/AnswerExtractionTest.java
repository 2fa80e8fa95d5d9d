package io.acdc.scoring.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerExtractionTest {

    @Test
    void shouldTakeTheWholeOutputAsItIs() {
        // Given
        String output = " Answer: 4 ";

        // When / Then
        assertThat(AnswerExtraction.WHOLE_OUTPUT.extract(output)).contains(output);
    }

    @Test
    void shouldFindNoAnswerWithoutAMarker() {
        // Given
        String output = "tenalp";

        // When / Then
        assertThat(AnswerExtraction.PUBLISHED.extract(output)).isEmpty();
    }

    @Test
    void shouldTrimLikePythonAfterHashes() {
        // Given
        String output = "#### \u00a0 18\u2007\n";

        // When / Then
        assertThat(AnswerExtraction.PUBLISHED.extract(output)).contains("18");
    }
}
