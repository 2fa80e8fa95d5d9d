package io.acdc.archive.topology;

import io.acdc.archive.state.LivePopulation;
import io.acdc.events.ArchiveDecision;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** What the archive service counts. */
public record ArchiveMeters(MeterRegistry registry) {
    void decided(ArchiveDecision decision) {
        Tags tags = Tags.of(
                "population",
                decision.getPopulation(),
                "kind",
                decision.getKind().name());
        registry.counter("acdc_decisions", tags).increment();
    }

    void deadLetter(String topic) {
        registry.counter("acdc_dead_letters", "topic", topic).increment();
    }

    void watch(LivePopulation live) {
        Tags tags = Tags.of("population", live.name());
        registry.gauge(
                "acdc_candidates_undecided",
                tags,
                live,
                watched -> watched.archive().undecided());
        registry.gauge(
                "acdc_archive_members",
                tags,
                live,
                watched -> watched.archive().members().size());
    }
}
