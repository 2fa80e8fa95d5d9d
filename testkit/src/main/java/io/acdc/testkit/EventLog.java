package io.acdc.testkit;

import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a test puts on the topics, and what it waits for there. */
public final class EventLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> clientConfiguration;
    private final EventCodec codec = EventCodec.ofThisBuild();
    private final EventRecords records = new EventRecords(codec, "/acdc/test");
    private final KafkaProducer<String, byte[]> producer;

    public EventLog(String bootstrapServers) {
        this.clientConfiguration = Map.of("bootstrap.servers", bootstrapServers);
        this.producer = new KafkaProducer<>(clientConfiguration, new StringSerializer(), new ByteArraySerializer());
    }

    /** Appends an event and waits until the broker has it. */
    public <T extends SpecificRecord> void append(Topic<T> topic, T event) {
        append(records.toRecord(topic, event));
    }

    /** Appends any bytes, such as what no service can read. */
    public void append(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot send to " + record.topic(), e.getCause());
        }
    }

    /** All events of the topic, in partition order, as soon as there are at least {@code count}. */
    public <T extends SpecificRecord> List<T> await(Topic<T> topic, int count) {
        return await(topic, events -> events.size() >= count);
    }

    /**
     * All events of the topic, in partition order, as soon as they satisfy the condition.
     *
     * @throws AssertionError telling what is there if they do not within half a minute
     */
    public <T extends SpecificRecord> List<T> await(Topic<T> topic, Predicate<List<T>> condition) {
        return awaitRecords(topic.name(), records -> condition.test(events(topic, records))).stream()
                .map(record -> event(topic, record))
                .toList();
    }

    /** All records of a topic as they are, such as dead letters, as soon as there are at least {@code count}. */
    public List<ConsumerRecord<String, byte[]>> awaitRecords(String topic, int count) {
        return awaitRecords(topic, records -> records.size() >= count);
    }

    @Override
    public void close() {
        producer.close();
    }

    private List<ConsumerRecord<String, byte[]>> awaitRecords(
            String topic, Predicate<List<ConsumerRecord<String, byte[]>>> condition) {
        try (TopicReader reader = new TopicReader(clientConfiguration, topic)) {
            return reader.readUntil(condition, PATIENCE);
        }
    }

    private <T extends SpecificRecord> List<T> events(Topic<T> topic, List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(record -> event(topic, record)).toList();
    }

    private <T extends SpecificRecord> T event(Topic<T> topic, ConsumerRecord<String, byte[]> record) {
        return switch (codec.decode(record.value(), record.headers(), topic.recordType())) {
            case Decoded.Event<T>(T event) -> event;
            case Decoded.Refused<T>(String reason) -> throw new AssertionError(topic + ": " + reason);
        };
    }
}
