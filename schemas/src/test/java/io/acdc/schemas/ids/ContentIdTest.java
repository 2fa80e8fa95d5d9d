package io.acdc.schemas.ids;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.AnswerExtraction;
import io.acdc.events.Scorer;
import io.acdc.events.ScorerKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentIdTest {
    private static final Scorer TENALP = exact("tenalp", Map.of());

    /** Ids are in logs for ever: these must never change. */
    @Test
    void shouldStayWhatTheyAre() {
        // Then
        assertThat(ContentId.ofTask("reverse planet", TENALP)).isEqualTo("t-7cf6a3b44f151fabb6f7");
        assertThat(ContentId.ofEvaluation("islands", "m-1", "t-1", "answer", "1"))
                .isEqualTo("e-d3418a7be3d32799f11e");
        assertThat(ContentId.ofRequest("islands", "m-1", List.of("t-1", "t-2"), 1))
                .isEqualTo("r-1068857988b61e64ffe9");
    }

    @Test
    void shouldTellTasksApartByEverythingThatDecidesAScore() {
        // When
        Set<String> ids = Set.of(
                ContentId.ofTask("reverse planet", TENALP),
                ContentId.ofTask("reverse  planet", TENALP),
                ContentId.ofTask("reverse planet", exact("planet", Map.of())),
                ContentId.ofTask("reverse planet", exact("tenalp", Map.of("tolerance", "1"))),
                ContentId.ofTask(
                        "reverse planet",
                        new Scorer(ScorerKind.CHOICE, "tenalp", AnswerExtraction.WHOLE_OUTPUT, Map.of(), null)),
                ContentId.ofTask(
                        "reverse planet",
                        new Scorer(ScorerKind.EXACT, "tenalp", AnswerExtraction.PUBLISHED_MARKERS, Map.of(), null)));

        // Then
        assertThat(ids).hasSize(6);
    }

    @Test
    void shouldNotDependOnTheOrderOfParametersOrTasks() {
        // Then
        assertThat(ContentId.ofTask("x", exact("y", Map.of("a", "1", "b", "2"))))
                .isEqualTo(ContentId.ofTask("x", exact("y", Map.of("b", "2", "a", "1"))));
        assertThat(ContentId.ofRequest("islands", "m-1", List.of("t-2", "t-1"), 1))
                .isEqualTo(ContentId.ofRequest("islands", "m-1", List.of("t-1", "t-2"), 1));
    }

    @Test
    void shouldTellQuestionsToFurtherEvaluatorsApart() {
        // When
        Set<String> ids = Set.of(
                ContentId.ofRequest("islands", "m-1", List.of("t-1"), 1),
                ContentId.ofFurtherRequest("islands", "m-1", List.of("t-1"), 1, "brevity", "1"),
                ContentId.ofFurtherRequest("islands", "m-1", List.of("t-1"), 1, "brevity", "2"),
                ContentId.ofFurtherRequest("islands", "m-1", List.of("t-1"), 1, "format", "1"),
                ContentId.ofFurtherRequest("islands", "m-1", List.of("t-1"), 2, "brevity", "1"));

        // Then
        assertThat(ids).hasSize(5);
    }

    @Test
    void shouldNotRunPartsTogether() {
        // Then
        assertThat(ContentId.ofEvaluation("ab", "c", "t", "k", "1"))
                .isNotEqualTo(ContentId.ofEvaluation("a", "bc", "t", "k", "1"));
        assertThat(ContentId.ofRequest("p", "m", List.of("t-1"), 1))
                .isNotEqualTo(ContentId.ofRequest("p", "m", List.of("t-1"), 2));
    }

    private static Scorer exact(String expected, Map<String, String> parameters) {
        return new Scorer(ScorerKind.EXACT, expected, AnswerExtraction.WHOLE_OUTPUT, parameters, null);
    }
}
