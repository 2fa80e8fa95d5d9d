package io.acdc.evalservice.work;

import io.acdc.testkit.EmbeddedKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Optional;

/** A real broker for the service under test. */
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {
    private Optional<EmbeddedKafka> kafka = Optional.empty();

    @Override
    public Map<String, String> start() {
        EmbeddedKafka started = EmbeddedKafka.startWithTopics();
        kafka = Optional.of(started);
        return Map.of("kafka.bootstrap.servers", started.bootstrapServers(), "acdc.instance", "eval-under-test");
    }

    @Override
    public void stop() {
        kafka.ifPresent(EmbeddedKafka::close);
    }
}
