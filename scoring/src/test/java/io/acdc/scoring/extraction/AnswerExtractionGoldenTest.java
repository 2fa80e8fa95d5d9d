package io.acdc.scoring.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every output of the reference's own extraction, compared as exact strings. */
class AnswerExtractionGoldenTest {
    private static final String FILE = "answers/extract_answer.json";

    @Test
    void shouldExtractWhatTheReferenceExtracts() throws IOException {
        // Given
        Path goldens = Path.of(System.getProperty("acdc.goldens", "src/test/resources/goldens"));
        JsonNode cases = new JsonMapper().readTree(Files.readString(goldens.resolve(FILE)));

        // When
        List<String> failures = new ArrayList<>();
        for (JsonNode golden : cases) {
            String actual = AnswerExtraction.PUBLISHED
                    .extract(golden.path("raw").textValue())
                    .orElse(PublishedMarkers.NOTHING);
            if (!actual.equals(golden.path("answer").textValue())) {
                failures.add(golden + " gave " + actual);
            }
        }

        // Then
        System.out.printf("goldens %s: %d passed, %d failed%n", FILE, cases.size() - failures.size(), failures.size());
        assertThat(cases).isNotEmpty();
        assertThat(failures).isEmpty();
    }
}
