package io.acdc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.Population;
import io.acdc.events.PopulationState;
import io.acdc.schemas.codec.DeadLetters;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.log.Refusal;
import io.acdc.schemas.settings.Preset;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventFollowerTest {
    private static EmbeddedKafka kafka;
    private static EventLog log;

    private final List<String> handled = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    @BeforeAll
    static void startBroker() {
        kafka = EmbeddedKafka.startWithTopics();
        log = new EventLog(kafka.bootstrapServers());
        log.append(Topics.POPULATIONS, population("islands"));
        log.append(EventRecords.tombstone(Topics.POPULATIONS, "islands"));
        log.append(new ProducerRecord<>(Topics.POPULATIONS.name(), "garbage", new byte[] {1, 2, 3}));
    }

    @AfterAll
    static void stopBroker() {
        log.close();
        kafka.close();
    }

    @Test
    void shouldHandOverEventsAndRemovalsAndRefuseGarbageUntilItIsADeadLetter() throws Exception {
        // Given
        followToTheEnd(kafka.clientConfiguration());

        // Then
        assertThat(handled).containsExactlyInAnyOrder("islands", "-islands");
        assertThat(refusals)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.reason()).contains("not in Avro single-object encoding (3 bytes)"));

        // When
        Refusal refusal = refusals.getFirst();
        log.append(DeadLetters.of(refusal.record(), "test", refusal.reason()));
        refusals.clear();
        followToTheEnd(kafka.clientConfiguration());

        // Then
        assertThat(refusals).isEmpty();
    }

    private void followToTheEnd(Map<String, Object> configuration) throws Exception {
        EventHandlers handlers = EventHandlers.none()
                .on(Topics.POPULATIONS, event -> handled.add(event.getName()), key -> handled.add("-" + key));
        try (EventFollower follower = EventFollower.follow(configuration, handlers, refusals::add)) {
            follower.caughtUp().get(30, TimeUnit.SECONDS);
        }
    }

    private static Population population(String name) {
        return new Population(
                name, 7L, PopulationState.RUNNING, 1, Preset.TINY.settings(), List.of(), null, Instant.EPOCH);
    }
}
