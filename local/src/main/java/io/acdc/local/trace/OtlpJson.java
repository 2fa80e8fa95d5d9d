package io.acdc.local.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.schemas.tracing.TraceContext;
import io.acdc.tracing.step.Step;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;

/**
 * Steps as OTLP/JSON, as a collector takes it at {@code /v1/traces}
 * (<a href="https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding">OTLP, JSON Protobuf Encoding</a>).
 */
final class OtlpJson {
    private static final int INTERNAL = 1;
    private static final int ERROR = 2;

    private OtlpJson() {}

    static ObjectNode of(Collection<Step> steps) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode resource = request.putArray("resourceSpans").addObject();
        attribute(resource.putObject("resource").putArray("attributes"), "service.name", "acdc");
        ObjectNode scope = resource.putArray("scopeSpans").addObject();
        scope.putObject("scope").put("name", "io.acdc");
        ArrayNode spans = scope.putArray("spans");
        steps.forEach(step -> span(spans.addObject(), step));
        return request;
    }

    private static void span(ObjectNode span, Step step) {
        identify(span, step.context());
        step.parent().ifPresent(parent -> span.put("parentSpanId", parent.spanId()));
        span.put("name", step.name().word())
                .put("kind", INTERNAL)
                .put("startTimeUnixNano", nanos(step.began()))
                .put("endTimeUnixNano", nanos(step.ended()));
        ArrayNode attributes = span.putArray("attributes");
        step.attributes().forEach((name, value) -> attribute(attributes, name, value));
        ArrayNode links = span.putArray("links");
        step.links().forEach(link -> identify(links.addObject(), link));
        step.failure()
                .ifPresent(why -> span.putObject("status").put("code", ERROR).put("message", why));
    }

    private static void identify(ObjectNode node, TraceContext context) {
        node.put("traceId", context.traceId()).put("spanId", context.spanId());
    }

    private static void attribute(ArrayNode attributes, String name, Object value) {
        ObjectNode typed = attributes.addObject().put("key", name).putObject("value");
        switch (value) {
            // Protobuf's 64-bit numbers are strings in JSON.
            case Long whole -> typed.put("intValue", whole.toString());
            case Double number -> typed.put("doubleValue", number);
            default -> typed.put("stringValue", value.toString());
        }
    }

    private static String nanos(Instant time) {
        return BigInteger.valueOf(time.getEpochSecond())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(time.getNano()))
                .toString();
    }
}
