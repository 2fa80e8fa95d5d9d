package io.acdc.taskservice.service;

import io.acdc.testkit.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Optional;

/** A real broker for the running service, which is pointed at it. */
public class Broker implements QuarkusTestResourceLifecycleManager {
    private Optional<EmbeddedKafka> kafka = Optional.empty();

    @Override
    public Map<String, String> start() {
        EmbeddedKafka started = EmbeddedKafka.startWithTopics();
        kafka = Optional.of(started);
        return Map.of("kafka.bootstrap.servers", started.bootstrapServers());
    }

    @Override
    public void stop() {
        kafka.ifPresent(EmbeddedKafka::close);
    }
}
