package io.acdc.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the topology runs; rebalancing and waiting, for topics or for the schema registry, are not ready. */
@Readiness
@ApplicationScoped
class ArchiveHealth implements HealthCheck {
    private final ArchiveStreams streams;

    ArchiveHealth(ArchiveStreams streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> registry = streams.profile().trouble();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("archive")
                .status(registry.isEmpty()
                        && streams.state().filter(State.RUNNING::equals).isPresent())
                .withData("state", streams.state().map(State::name).orElse("WAITING_FOR_TOPICS"));
        registry.ifPresent(line -> response.withData("registry", line));
        return response.build();
    }
}
