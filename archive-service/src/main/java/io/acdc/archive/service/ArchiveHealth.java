package io.acdc.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the topology runs; rebalancing and waiting for topics are not yet ready. */
@Readiness
@ApplicationScoped
class ArchiveHealth implements HealthCheck {
    private final ArchiveStreams streams;

    ArchiveHealth(ArchiveStreams streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("archive")
                .status(streams.state().filter(State.RUNNING::equals).isPresent())
                .withData("state", streams.state().map(State::name).orElse("WAITING_FOR_TOPICS"))
                .build();
    }
}
