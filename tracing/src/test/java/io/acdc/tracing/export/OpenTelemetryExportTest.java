package io.acdc.tracing.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.schemas.tracing.EventTrace;
import io.acdc.schemas.tracing.ModelTrace;
import io.acdc.tracing.fixture.Story;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenTelemetryExportTest {
    private final Story story = new Story();

    @Test
    void shouldMakeOneTreeOfAStory() {
        // When
        List<SpanData> spans = exported();

        // Then
        Set<String> ids = spans.stream().map(SpanData::getSpanId).collect(Collectors.toSet());
        List<SpanData> roots = spans.stream()
                .filter(span -> span.getParentSpanId().equals(SpanId.getInvalid()))
                .toList();
        assertThat(spans)
                .extracting(SpanData::getName)
                .containsExactlyInAnyOrder(
                        "order", "merge", "ask", "take", "evaluate", "load", "generate", "score", "publish", "decide");
        assertThat(ids).hasSameSizeAs(spans);
        assertThat(roots).extracting(SpanData::getName).containsExactly("order");
        assertThat(spans)
                .filteredOn(span -> !roots.contains(span))
                .allSatisfy(span -> assertThat(ids).contains(span.getParentSpanId()));
        assertThat(spans)
                .extracting(SpanData::getTraceId)
                .containsOnly(ModelTrace.of(Story.POPULATION, story.model().getModelId())
                        .traceId());
    }

    @Test
    void shouldGiveSpansTheIdsInTheHeadersOfTheirEvents() {
        // Given
        SpanData evaluate = exported().stream()
                .filter(span -> span.getName().equals("evaluate"))
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(evaluate.getSpanId())
                .isEqualTo(EventTrace.of(story.evaluations().getFirst()).spanId());
        assertThat(evaluate.getParentSpanId())
                .isEqualTo(EventTrace.of(story.item()).spanId());
    }

    private List<SpanData> exported() {
        InMemorySpanExporter memory = InMemorySpanExporter.create();
        DerivedIds ids = new DerivedIds();
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setIdGenerator(ids)
                .addSpanProcessor(SimpleSpanProcessor.create(memory))
                .build();
        new OpenTelemetryExport(provider, ids).export(story::steps);
        return memory.getFinishedSpanItems();
    }
}
