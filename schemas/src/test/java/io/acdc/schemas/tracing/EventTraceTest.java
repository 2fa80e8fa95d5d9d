package io.acdc.schemas.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRole;
import io.acdc.schemas.fixture.RandomEvents;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTraceTest {
    private final EvaluationCompleted evaluation = EvaluationCompleted.newBuilder(new RandomEvents(2)
                    .of(Topics.EVALUATIONS_COMPLETED)
                    .findFirst()
                    .orElseThrow())
            .setPopulation("islands")
            .setModelId("m-1")
            .setRequestId("r-1")
            .setEvaluator(by("eval-0"))
            .build();

    @Test
    void shouldBelongToTheModelsTrace() {
        // Given
        List<TraceContext> steps = List.of(
                EventTrace.order("islands", "m-1"),
                EventTrace.merge("islands", "m-1"),
                EventTrace.asked(evaluation),
                EventTrace.of(evaluation),
                EventTrace.decide("islands", "m-1"));

        // Then
        assertThat(steps).extracting(TraceContext::spanId).doesNotHaveDuplicates();
        assertThat(steps)
                .extracting(TraceContext::traceId)
                .containsOnly(ModelTrace.of("islands", "m-1").traceId());
        assertThat(ModelTrace.of("other", "m-1")).isNotEqualTo(ModelTrace.of("islands", "m-1"));
    }

    /** Pinned: traces of old logs must stay what they are. */
    @Test
    void shouldKeepItsIds() {
        assertThat(EventTrace.of(evaluation).traceparent())
                .isEqualTo("00-33b782482125bdcb913b69a6880f9b77-ab9f0e041ff5f485-01");
    }

    @Test
    void shouldTellInstancesApartThatTookTheSameItem() {
        // Given
        EvaluationCompleted other = EvaluationCompleted.newBuilder(evaluation)
                .setEvaluator(by("eval-1"))
                .build();

        // Then
        assertThat(EventTrace.of(other)).isNotEqualTo(EventTrace.of(evaluation));
        assertThat(EventTrace.asked(other)).isEqualTo(EventTrace.asked(evaluation));
    }

    @Test
    void shouldHaveNoneForDecisionsAboutTasks() {
        // Given
        ArchiveDecision decision = new RandomEvents(3)
                .of(Topics.ARCHIVE_DECISIONS)
                .filter(event -> event.getKind() == DecisionKind.TASK_ACTIVATED)
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(EventTrace.of(decision)).isEmpty();
    }

    private static Evaluator by(String instance) {
        return new Evaluator("answer", "1", EvaluatorRole.SKILL, instance);
    }
}
