package io.acdc.local.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.local.audit.Subject;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.inspect.Report;
import io.acdc.tracing.step.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model's trace as the log tells it.
 *
 * @param events what the log says
 * @param steps in the order they began
 */
public record TraceReport(ModelEvents events, List<Step> steps) {
    /**
     * Reads it.
     *
     * @param population only what belongs to it; empty for all
     * @throws AcdcFailure when no model has that id, or more than one, or the id is not a model's
     */
    public static TraceReport read(
            Map<String, Object> clientConfiguration, Subject subject, Optional<String> population) {
        if (!(subject instanceof Subject.Model(String prefix))) {
            throw AcdcFailure.wrongUsage("only models have a trace: give an id that begins with m-");
        }
        ModelEvents events = StoryReader.read(clientConfiguration, prefix, population);
        return new TraceReport(
                events,
                events.steps().stream()
                        .sorted(Comparator.comparing(Step::began).thenComparing(Step::name))
                        .toList());
    }

    /** A tree with times, and the steps as JSON. */
    public Report report() {
        List<String> lines = new ArrayList<>();
        lines.add("trace %s  %s in population %s".formatted(events.traceId(), events.modelId(), events.population()));
        steps.stream().findFirst().ifPresent(first -> lines.add("began " + first.began()));
        lines.addAll(StepTree.lines(steps));
        return new Report(lines, json());
    }

    /** What a collector takes. */
    public ObjectNode otlp() {
        return OtlpJson.of(steps);
    }

    private ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("traceId", events.traceId())
                .put("population", events.population())
                .put("modelId", events.modelId());
        ArrayNode rows = json.putArray("steps");
        steps.forEach(step -> row(rows.addObject(), step));
        return json;
    }

    private static void row(ObjectNode row, Step step) {
        row.put("name", step.name().word()).put("spanId", step.context().spanId());
        step.parent().ifPresent(parent -> row.put("parentSpanId", parent.spanId()));
        row.put("began", step.began().toString())
                .put("ended", step.ended().toString())
                .putPOJO("attributes", step.attributes());
        ArrayNode links = row.putArray("links");
        step.links().forEach(link -> links.add(link.traceparent()));
        step.failure().ifPresent(why -> row.put("failure", why));
    }
}
