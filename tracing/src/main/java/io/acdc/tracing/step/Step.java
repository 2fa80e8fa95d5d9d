package io.acdc.tracing.step;

import io.acdc.schemas.tracing.StepName;
import io.acdc.schemas.tracing.TraceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step of a model's story that is over.
 *
 * @param context which trace it belongs to, and its own id there
 * @param parent the step that led to it; empty for the first of a trace
 * @param began when; never after {@code ended}
 * @param ended when
 * @param attributes names to texts, whole numbers ({@code Long}) and numbers ({@code Double})
 * @param links steps it rests on besides, also of other traces
 * @param failure why it failed; empty when it did not
 */
public record Step(
        TraceContext context,
        Optional<TraceContext> parent,
        StepName name,
        Instant began,
        Instant ended,
        Map<String, Object> attributes,
        List<TraceContext> links,
        Optional<String> failure) {

    public Step {
        // Clocks of several machines meet in a trace; a step of negative length would be refused by collectors.
        began = began.isAfter(ended) ? ended : began;
        attributes = Map.copyOf(attributes);
        links = List.copyOf(links);
    }
}
