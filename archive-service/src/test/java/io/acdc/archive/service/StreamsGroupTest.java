package io.acdc.archive.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StreamsGroupTest {
    private static final String GROUP = "acdc-archive";
    private static EmbeddedKafka kafka;
    private static Admin admin;

    @TempDir
    private Path directory;

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.startWithTopics();
        admin = Admin.create(kafka.clientConfiguration());
    }

    @AfterAll
    static void stop() {
        admin.close();
        kafka.close();
    }

    @Test
    void shouldLetAVersionWithOtherStoresGoOnWhereTheLastOneStopped() throws Exception {
        // Given
        StreamsGroup group = new StreamsGroup(admin, GROUP);
        group.accept(Set.of(changelog("first")), Duration.ZERO);
        try (KafkaStreams old = start("first")) {
            append("one");
            assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo("one");
            assertThatThrownBy(() -> group.accept(Set.of(changelog("second")), Duration.ZERO))
                    .hasMessage(
                            "an archive service of another version is running in group acdc-archive; stop it first");
            old.close(Duration.ofSeconds(10));
        }

        // When
        append("two");
        group.accept(Set.of(changelog("first"), changelog("second")), Duration.ofSeconds(20));
        group.accept(Set.of(changelog("first"), changelog("second")), Duration.ofSeconds(20));

        // Then
        try (KafkaStreams changed = start("first", "second")) {
            assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo("two");
            changed.close(Duration.ofSeconds(10));
        }
    }

    private static String changelog(String store) {
        return GROUP + "-" + store + "-changelog";
    }

    private KafkaStreams start(String... stores) {
        Topology topology = new Topology();
        topology.addSource(
                "in", Serdes.String().deserializer(), Serdes.String().deserializer(), Topics.TASKS_PROPOSED.name());
        topology.addProcessor("keep", Keeper::new, "in");
        for (String store : stores) {
            topology.addStateStore(
                    Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), Serdes.String(), Serdes.String()),
                    "keep");
        }
        Properties properties = new Properties();
        properties.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                GROUP,
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                StreamsConfig.STATE_DIR_CONFIG,
                directory.toString(),
                StreamsConfig.GROUP_PROTOCOL_CONFIG,
                "streams",
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.consumerPrefix("auto.offset.reset"),
                "earliest"));
        KafkaStreams streams = new KafkaStreams(topology, properties);
        streams.start();
        return streams;
    }

    private final class Keeper implements Processor<String, String, String, String> {
        @Override
        public void process(Record<String, String> record) {
            seen.add(record.value());
        }
    }

    private static void append(String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(kafka.clientConfiguration(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.TASKS_PROPOSED.name(), 0, "population", value))
                    .get();
        }
    }
}
