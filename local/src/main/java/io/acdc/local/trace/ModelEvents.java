package io.acdc.local.trace;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import io.acdc.schemas.tracing.EventTrace;
import io.acdc.schemas.tracing.ModelTrace;
import io.acdc.schemas.tracing.TraceContext;
import io.acdc.tracing.step.Step;
import io.acdc.tracing.story.ArchiveSteps;
import io.acdc.tracing.story.MakingSteps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;

/** What the log says about one model, and the steps that follow. */
final class ModelEvents {
    private final String population;
    private final String modelId;
    private final Map<TraceContext, Step> steps = new LinkedHashMap<>();
    private final Map<String, EvaluationRequested> items = new LinkedHashMap<>();
    private final Map<TraceContext, WorkDone> work = new LinkedHashMap<>();
    private final List<ArchiveDecision> decisions = new ArrayList<>();

    ModelEvents(String population, String modelId) {
        this.population = population;
        this.modelId = modelId;
    }

    String population() {
        return population;
    }

    String modelId() {
        return modelId;
    }

    String traceId() {
        return ModelTrace.of(population, modelId).traceId();
    }

    /** Takes in an event about the model; what is said again changes nothing. */
    void add(SpecificRecord event, Instant timestamp, Headers headers) {
        switch (event) {
            case EvaluationRequested item -> {
                items.putIfAbsent(item.getRequestId(), item);
                keep(List.of(ArchiveSteps.asked(item, timestamp)));
            }
            case EvaluationCompleted evaluation -> {
                TraceContext context = TraceContext.of(headers).orElseGet(() -> EventTrace.of(evaluation));
                work.computeIfAbsent(context, _ -> new WorkDone()).add(evaluation, timestamp);
            }
            case ArchiveDecision decision -> decisions.add(decision);
            default -> keep(MakingSteps.told(event, timestamp));
        }
    }

    /** All steps, in no order. */
    Collection<Step> steps() {
        Map<TraceContext, Step> all = new LinkedHashMap<>(steps);
        work.values().forEach(done -> done.steps(items).forEach(step -> all.putIfAbsent(step.context(), step)));
        decisions.stream()
                .flatMap(decision -> decided(decision).stream())
                .forEach(step -> all.putIfAbsent(step.context(), step));
        return all.values();
    }

    /** From the last answer before it on. */
    private Optional<Step> decided(ArchiveDecision decision) {
        Optional<WorkDone> last = work.values().stream()
                .filter(done -> !done.published().isAfter(decision.getDecidedAt()))
                .reduce((one, other) -> one.published().isAfter(other.published()) ? one : other);
        return ArchiveSteps.decided(decision, last.map(WorkDone::published), last.map(WorkDone::context));
    }

    private void keep(List<Step> told) {
        told.forEach(step -> steps.putIfAbsent(step.context(), step));
    }
}
