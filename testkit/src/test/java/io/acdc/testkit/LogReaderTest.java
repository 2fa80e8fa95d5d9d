package io.acdc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.schemas.log.LogReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LogReaderTest {
    private static EmbeddedKafka kafka;

    private final List<String> read = new ArrayList<>();

    @BeforeAll
    static void startBroker() {
        kafka = EmbeddedKafka.start();
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @Test
    void shouldReadEverythingThatWasThereWhenItOpenedAndNothingElse() throws Exception {
        // Given
        create("some");
        append("some", List.of("first", "second"));

        // When
        try (LogReader reader = LogReader.open(client(), List.of("some", "absent"))) {
            append("some", List.of("late"));
            reader.forEach(record -> read.add(text(record.value())));
        }

        // Then
        assertThat(read).containsExactly("first", "second");
    }

    @Test
    void shouldLeaveOutWhatWasNotCommittedAndEndAtATransactionMarker() throws Exception {
        // Given
        create("transactions");
        appendInTransaction("transactions", "committed", true);
        appendInTransaction("transactions", "aborted", false);

        // When
        try (LogReader reader = LogReader.open(client(), List.of("transactions"))) {
            reader.forEach(record -> read.add(text(record.value())));
        }

        // Then
        assertThat(read).containsExactly("committed");
    }

    private static void append(String topic, List<String> values) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer(Map.of())) {
            for (String value : values) {
                send(producer, topic, value);
            }
        }
    }

    private static void appendInTransaction(String topic, String value, boolean commit) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer(Map.of("transactional.id", "reader-test"))) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, topic, value);
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, String topic, String value) throws Exception {
        producer.send(new ProducerRecord<>(topic, "key", value.getBytes(StandardCharsets.UTF_8)))
                .get();
    }

    private static KafkaProducer<String, byte[]> producer(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(client());
        all.putAll(settings);
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    private static void create(String topic) throws Exception {
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
