package io.acdc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.Population;
import io.acdc.events.PopulationImport;
import io.acdc.events.PopulationState;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventEncoder;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.codec.GenericCodec;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.log.PublishedSchemas;
import io.acdc.schemas.log.Refusal;
import io.acdc.schemas.registry.RegistryProfile;
import io.acdc.schemas.settings.Preset;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegistryFollowingTest {
    private static EmbeddedKafka kafka;
    private static EventLog log;
    private static RegistryServer server;
    private static EventEncoder framed;

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.startWithTopics();
        log = new EventLog(kafka.bootstrapServers());
        server = RegistryServer.start();
        framed = EventEncoder.with(profile(line -> {}).registry());
    }

    @AfterAll
    static void stop() {
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
        log.append(byOthers(Topics.POPULATIONS, population("by-others")));
        log.append(new ProducerRecord<>(Topics.POPULATIONS.name(), "garbage", new byte[] {0, 0, 0, 0, 99, 1}));
        log.append(Topics.POPULATIONS, population("plain-again"));
        EventHandlers handlers =
                EventHandlers.none().on(Topics.POPULATIONS, event -> handled.add(event.getName()), key -> {});

        // When
        try (EventFollower follower = EventFollower.follow(configurationWithRegistry(), handlers, refusals::add)) {
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
        log.append(byOthers(Topics.IMPORTS, populationImport("by-others")));
        server.setAway(true);
        List<String> said = new CopyOnWriteArrayList<>();

        // When
        RegistryProfile[] closing = new RegistryProfile[1];
        closing[0] = profile(line -> closing[0].close());
        try (EventFollower follower = followImports(closing[0])) {
            follower.ended().handle((nothing, failure) -> failure).get(30, TimeUnit.SECONDS);
        }

        // Then
        assertThat(handled).as("nobody waits any longer").isEmpty();

        // When
        RegistryProfile returning = profile(line -> {
            said.add(line);
            server.setAway(false);
        });
        try (EventFollower follower = followImports(returning)) {
            follower.caughtUp().get(30, TimeUnit.SECONDS);
        }

        // Then
        assertThat(handled).containsExactly("by-others");
        assertThat(refusals).isEmpty();
        assertThat(said).hasSize(2).first().asString().endsWith("; waiting for it");
    }

    @Test
    void shouldReadRecordsOfOthersAsTheyWereWritten() {
        // Given
        byte[] value = framed.encode(population("by-others"));
        GenericCodec codec = new GenericCodec(PublishedSchemas.read(configurationWithRegistry()));

        // When
        Decoded<GenericRecord> read = codec.decode(value, new RecordHeaders());

        // Then
        assertThat(read)
                .isInstanceOfSatisfying(
                        Decoded.Event.class,
                        event -> assertThat(((GenericRecord) event.event()).get("name"))
                                .hasToString("by-others"));
    }

    private EventFollower followImports(RegistryProfile profile) {
        EventHandlers handlers =
                EventHandlers.none().on(Topics.IMPORTS, event -> handled.add(event.getPopulation()), key -> {});
        return EventFollower.follow(kafka.clientConfiguration(), profile.registry(), handlers, refusals::add);
    }

    private static RegistryProfile profile(Consumer<String> says) {
        return RegistryProfile.of(Optional.of(server.url()), says);
    }

    private static Map<String, Object> configurationWithRegistry() {
        Map<String, Object> configuration = new HashMap<>(kafka.clientConfiguration());
        configuration.put(RegistryProfile.SETTING, server.url());
        return configuration;
    }

    /** As a stock serializer writes it: without our headers. */
    private static <T extends SpecificRecord> ProducerRecord<String, byte[]> byOthers(Topic<T> topic, T event) {
        return new ProducerRecord<>(topic.name(), topic.key().apply(event), framed.encode(event));
    }

    private static PopulationImport populationImport(String population) {
        return new PopulationImport(population, "x-1", "1", Instant.EPOCH, Instant.EPOCH, true);
    }

    private static Population population(String name) {
        return new Population(
                name, 7L, PopulationState.RUNNING, 1, Preset.TINY.settings(), List.of(), null, Instant.EPOCH);
    }
}
