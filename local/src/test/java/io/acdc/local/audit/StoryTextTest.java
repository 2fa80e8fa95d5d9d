package io.acdc.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTextTest {
    @Test
    void shouldPrintFieldsAsLinesAndListsOfRecordsAsTables() throws JsonProcessingException {
        assertThat(text("""
                {"task":{"taskId":"t-1","parent":null,"scorer":{"kind":"EXACT","parameters":{}}},
                 "output":"two\\nlines",
                 "rows":[{"modelId":"m-1","fitness":0.123456789},{"modelId":"m-22","fitness":1.0,"nested":{"a":1}}],
                 "evicted":["m-3"],
                 "excluded":[]}
                """))
                .containsExactly(
                        "task",
                        "  taskId: t-1",
                        "  scorer",
                        "    kind: EXACT",
                        "output:",
                        "  | two",
                        "  | lines",
                        "rows (2)",
                        "  modelId  fitness",
                        "  m-1      0.123457",
                        "  m-22     1",
                        "evicted (1)",
                        "  m-3",
                        "excluded: none");
    }

    @Test
    void shouldCutLongTables() {
        // Given
        ObjectNode story = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = story.putArray("rows");
        for (int row = 0; row < 25; row++) {
            rows.addObject().put("number", row);
        }

        // Then
        assertThat(StoryText.of(story)).hasSize(1 + 1 + 20 + 1).endsWith("  … and 5 more; --json shows all");
    }

    private static List<String> text(String json) throws JsonProcessingException {
        return StoryText.of((ObjectNode) new ObjectMapper().readTree(json));
    }
}
