package io.acdc.tracing.export;

import io.acdc.schemas.tracing.StepName;
import io.acdc.schemas.tracing.TraceContext;
import io.acdc.tracing.step.Step;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Steps as spans of OpenTelemetry's SDK, which sends them from a thread of its own. */
final class OpenTelemetryExport implements StepExport {
    private static final String SCOPE = "io.acdc";
    private static final int CLOSING_SECONDS = 2;

    /** Whatever a user sets goes before these. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.traces.exporter", "otlp",
            // What the JDK's HTTP client can speak.
            "otel.exporter.otlp.protocol", "http/protobuf",
            // Metrics are Prometheus's business, logs the supervisor's.
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final DerivedIds ids;

    /** @param ids those the provider asks */
    OpenTelemetryExport(SdkTracerProvider provider, DerivedIds ids) {
        this.provider = provider;
        this.tracer = provider.get(SCOPE);
        this.ids = ids;
    }

    /**
     * As OpenTelemetry's variables say.
     *
     * @throws RuntimeException when they cannot be used
     */
    static OpenTelemetryExport configured(String service, String instance) {
        DerivedIds ids = new DerivedIds();
        SdkTracerProvider provider = AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> DEFAULTS)
                .addPropertiesSupplier(() -> Map.of("otel.service.name", service))
                .addResourceCustomizer((resource, _) -> resource.merge(
                        Resource.create(Attributes.of(AttributeKey.stringKey("service.instance.id"), instance))))
                .addTracerProviderCustomizer((builder, _) -> builder.setIdGenerator(ids))
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk()
                .getSdkTracerProvider();
        return new OpenTelemetryExport(provider, ids);
    }

    @Override
    public void export(Supplier<List<Step>> steps) {
        steps.get().forEach(this::export);
    }

    private void export(Step step) {
        SpanBuilder builder = tracer.spanBuilder(step.name().word())
                .setSpanKind(kind(step.name()))
                .setStartTimestamp(step.began())
                .setParent(step.parent()
                        .map(parent -> Context.root().with(Span.wrap(remote(parent))))
                        .orElse(Context.root()));
        step.links().forEach(link -> builder.addLink(remote(link)));
        step.attributes().forEach((name, value) -> add(builder, name, value));
        Span span = ids.starting(step.context(), builder::startSpan);
        step.failure().ifPresent(why -> span.setStatus(StatusCode.ERROR, why));
        span.end(step.ended());
    }

    @Override
    public void close() {
        provider.shutdown().join(CLOSING_SECONDS, TimeUnit.SECONDS);
    }

    private static void add(SpanBuilder builder, String name, Object value) {
        switch (value) {
            case Long whole -> builder.setAttribute(name, whole);
            case Double number -> builder.setAttribute(name, number);
            default -> builder.setAttribute(name, value.toString());
        }
    }

    private static SpanKind kind(StepName name) {
        return switch (name) {
            case ORDER, ASK -> SpanKind.PRODUCER;
            case MERGE, EVALUATE -> SpanKind.CONSUMER;
            case TAKE, LOAD, GENERATE, SCORE, PUBLISH, GIVE_UP, DECIDE -> SpanKind.INTERNAL;
        };
    }

    private static SpanContext remote(TraceContext context) {
        return SpanContext.createFromRemoteParent(
                context.traceId(), context.spanId(), TraceFlags.getSampled(), TraceState.getDefault());
    }
}
