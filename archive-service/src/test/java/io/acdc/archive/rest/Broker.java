package io.acdc.archive.rest;

import io.acdc.testkit.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/** A real broker for the running service, and an empty directory for its state. */
public class Broker implements QuarkusTestResourceLifecycleManager {
    private Optional<EmbeddedKafka> kafka = Optional.empty();

    @Override
    public Map<String, String> start() {
        EmbeddedKafka started = EmbeddedKafka.startWithTopics();
        kafka = Optional.of(started);
        return Map.of(
                "kafka.bootstrap.servers",
                started.bootstrapServers(),
                "acdc.streams.state-directory",
                stateDirectory(),
                "acdc.rest.client-patience",
                "300ms");
    }

    @Override
    public void stop() {
        kafka.ifPresent(EmbeddedKafka::close);
    }

    private static String stateDirectory() {
        try {
            return Files.createTempDirectory("acdc-archive-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
