package io.acdc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.Population;
import io.acdc.events.PopulationState;
import io.acdc.schemas.settings.Preset;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaTest {
    @Test
    void shouldKeepWhatIsAppended() {
        // Given
        Population population = new Population(
                "islands", 7L, PopulationState.RUNNING, 1, Preset.TINY.settings(), List.of(), null, Instant.EPOCH);

        // When
        try (EmbeddedKafka kafka = EmbeddedKafka.startWithTopics();
                EventLog log = new EventLog(kafka.bootstrapServers())) {
            log.append(Topics.POPULATIONS, population);

            // Then
            assertThat(log.await(Topics.POPULATIONS, 1)).containsExactly(population);
        }
    }
}
