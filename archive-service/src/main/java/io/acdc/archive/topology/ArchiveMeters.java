package io.acdc.archive.topology;

import io.acdc.archive.state.LivePopulation;
import io.acdc.archives.mapping.DecisionWords;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.SelectionBasis;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** What the archive service counts; explained in docs/metrics.md. */
public final class ArchiveMeters {
    private static final Duration FASTEST = Duration.ofMillis(1);
    private static final Duration SLOWEST = Duration.ofMinutes(1);

    private final MeterRegistry registry;
    private final Map<String, List<Meter>> watched = new ConcurrentHashMap<>();

    public ArchiveMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void decided(ArchiveDecision decision) {
        Tags tags = population(decision.getPopulation());
        registry.counter("acdc_decisions", tags.and("kind", DecisionWords.kind(decision)))
                .increment();
        decision.getRetirementReason()
                .ifPresent(reason -> registry.counter("acdc_tasks_retired", tags.and("reason", reason.name()))
                        .increment());
        decision.getRejectionReason()
                .ifPresent(reason -> registry.counter("acdc_candidates_rejected", tags.and("reason", reason.name()))
                        .increment());
        decision.getReinstatement()
                .ifPresent(_ -> registry.counter("acdc_tasks_reinstated", tags).increment());
        decision.getSelection()
                .map(SelectionBasis::getExcludedTasks)
                .ifPresent(missing -> DistributionSummary.builder("acdc_decision_staleness")
                        .baseUnit("tasks")
                        .tags(tags)
                        .register(registry)
                        .record(missing.size()));
    }

    /** Time from the fact that was the last one needed to the decision about the model. */
    void modelDecidedAfter(String population, Duration time) {
        Timer.builder("acdc_decision_latency")
                .tags(population(population))
                .publishPercentileHistogram()
                .minimumExpectedValue(FASTEST)
                .maximumExpectedValue(SLOWEST)
                .register(registry)
                .record(time);
    }

    void deadLetter(String topic) {
        registry.counter("acdc_dead_letters", "topic", topic).increment();
    }

    /** Shows a population that lives here from now on. */
    void watch(LivePopulation live) {
        unwatch(live.name());
        watched.put(
                live.name(),
                List.of(
                        gauge(
                                "acdc_candidates_undecided",
                                live,
                                it -> it.archive().undecided()),
                        gauge(
                                "acdc_archive_members",
                                live,
                                it -> it.archive().members().size()),
                        gauge("acdc_answers_held", live, it -> it.archive().heldAnswers())));
    }

    /** Shows a population no longer: it lives elsewhere. */
    void unwatch(String population) {
        List<Meter> meters = watched.remove(population);
        if (meters != null) {
            meters.forEach(registry::remove);
        }
    }

    private Meter gauge(String name, LivePopulation live, ToIntFunction<LivePopulation> value) {
        return Gauge.builder(name, live, value::applyAsInt)
                .tags(population(live.name()))
                .strongReference(true)
                .register(registry);
    }

    private static Tags population(String name) {
        return Tags.of("population", name);
    }
}
