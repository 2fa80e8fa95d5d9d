package io.acdc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.Population;
import io.acdc.events.PopulationState;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventEncoder;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.log.Refusal;
import io.acdc.schemas.registry.RegistryProfile;
import io.acdc.schemas.settings.Preset;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryFollowingTest {
    private static final String TOPIC = Topics.POPULATIONS.name();

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final RegistryServer server = RegistryServer.start();
    private final RegistryProfile writing = RegistryProfile.of(Optional.of(server.url()), line -> {});
    private final EventEncoder framed = EventEncoder.with(writing.registry());
    private EmbeddedKafka kafka;
    private EventLog log;

    @BeforeEach
    void startBroker() {
        kafka = EmbeddedKafka.startWithTopics();
        log = new EventLog(kafka.bootstrapServers());
    }

    @AfterEach
    void stopBroker() {
        log.close();
        kafka.close();
        server.close();
    }

    @Test
    void shouldFollowALogThatChangesFromOneFramingToTheOther() throws Exception {
        // Given
        log.append(Topics.POPULATIONS, population("plain"));
        log.append(new EventRecords(EventCodec.ofThisBuild(), framed, "/acdc/test")
                .toRecord(Topics.POPULATIONS, population("framed")));
        log.append(byOthers("by-others"));
        log.append(new ProducerRecord<>(TOPIC, "garbage", new byte[] {0, 0, 0, 0, 99, 1}));
        log.append(Topics.POPULATIONS, population("plain-again"));

        // When
        try (EventFollower follower = follow(RegistryProfile.of(Optional.of(server.url()), line -> {}))) {
            follower.caughtUp().get(30, TimeUnit.SECONDS);
        }

        // Then
        assertThat(handled).containsExactlyInAnyOrder("plain", "framed", "by-others", "plain-again");
        assertThat(refusals)
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason())
                        .isEqualTo(
                                "the schema registry %s has no Avro schema 99, expected a Population", server.url()));
    }

    @Test
    void shouldWaitForARegistryThatIsAwayAndSetNothingAside() throws Exception {
        // Given
        log.append(byOthers("by-others"));
        server.setAway(true);
        List<String> said = new CopyOnWriteArrayList<>();
        RegistryProfile profile = RegistryProfile.of(Optional.of(server.url()), line -> {
            said.add(line);
            server.setAway(false);
        });

        // When
        try (EventFollower follower = follow(profile)) {
            follower.caughtUp().get(30, TimeUnit.SECONDS);
        }

        // Then
        assertThat(handled).containsExactly("by-others");
        assertThat(refusals).isEmpty();
        assertThat(said).hasSize(2).first().asString().endsWith("; waiting for it");
    }

    @Test
    void shouldStopFollowingWhileItWaitsForTheRegistry() throws Exception {
        // Given
        log.append(byOthers("by-others"));
        server.setAway(true);
        RegistryProfile[] profile = new RegistryProfile[1];
        profile[0] = RegistryProfile.of(Optional.of(server.url()), line -> profile[0].close());

        // When
        try (EventFollower follower = follow(profile[0])) {
            follower.ended().handle((nothing, failure) -> failure).get(30, TimeUnit.SECONDS);
        }

        // Then
        assertThat(handled).isEmpty();
        assertThat(refusals).isEmpty();
    }

    private EventFollower follow(RegistryProfile profile) {
        EventHandlers handlers =
                EventHandlers.none().on(Topics.POPULATIONS, event -> handled.add(event.getName()), key -> {});
        return EventFollower.follow(kafka.clientConfiguration(), profile.registry(), handlers, refusals::add);
    }

    /** As a stock serializer writes it: without our headers. */
    private ProducerRecord<String, byte[]> byOthers(String name) {
        return new ProducerRecord<>(TOPIC, name, framed.encode(population(name)));
    }

    private static Population population(String name) {
        return new Population(
                name, 7L, PopulationState.RUNNING, 1, Preset.TINY.settings(), List.of(), null, Instant.EPOCH);
    }
}
