package io.acdc.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    @Test
    void shouldListenOnTheLoopbackAddressOnly() {
        // Given
        BrokerSettings settings = new BrokerSettings(Path.of("/tmp/kafka"), 9092, 9093);

        // When
        var listeners = new KafkaConfig(settings.properties(), false).getList("advertised.listeners");

        // Then
        assertThat(listeners).containsExactly("PLAINTEXT://127.0.0.1:9092");
        assertThat(settings.properties().get("listeners"))
                .doesNotContain("0.0.0.0")
                .contains("127.0.0.1:9093");
    }
}
