package io.acdc.tracing.step;

import io.acdc.schemas.tracing.StepName;
import io.acdc.schemas.tracing.TraceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a step together. */
public final class StepBuilder {
    private final StepName name;
    private final TraceContext context;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final List<TraceContext> links = new ArrayList<>();
    private Optional<TraceContext> parent = Optional.empty();
    private Optional<String> failure = Optional.empty();

    public StepBuilder(StepName name, TraceContext context) {
        this.name = name;
        this.context = context;
    }

    public StepBuilder after(TraceContext step) {
        parent = Optional.of(step);
        return this;
    }

    public StepBuilder with(String attribute, String value) {
        attributes.put("acdc." + attribute, value);
        return this;
    }

    public StepBuilder with(String attribute, long value) {
        attributes.put("acdc." + attribute, value);
        return this;
    }

    public StepBuilder with(String attribute, double value) {
        attributes.put("acdc." + attribute, value);
        return this;
    }

    public StepBuilder restingOn(TraceContext step) {
        links.add(step);
        return this;
    }

    public StepBuilder failedFor(Optional<String> why) {
        failure = why;
        return this;
    }

    public Step lasting(Instant began, Instant ended) {
        return new Step(context, parent, name, began, ended, attributes, links, failure);
    }
}
