package io.acdc.local.logfiles;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends records to topics, many at a time and each once. Confined to one thread. */
final class RecordSender implements AutoCloseable {
    private static final int MEBIBYTE = 1 << 20;

    private final EventRecords records = new EventRecords(EventCodec.ofThisBuild(), "/acdc/local");
    private final Queue<Exception> refusals = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> partitions = new HashMap<>();
    private final Producer<byte[], byte[]> producer;

    /** @param clientConfiguration at least {@code bootstrap.servers} */
    RecordSender(Map<String, Object> clientConfiguration) {
        this.producer = new KafkaProducer<>(
                configuration(clientConfiguration), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Appends a record as it was.
     *
     * @param sourcePartitions partitions of the topic it was on: where there are as many, it goes to the same one
     */
    void send(ConsumerRecord<byte[], byte[]> record, int sourcePartitions) {
        boolean alike = partitions.computeIfAbsent(
                        record.topic(), topic -> producer.partitionsFor(topic).size())
                == sourcePartitions;
        Integer partition = alike ? Integer.valueOf(record.partition()) : null;
        Long timestamp = record.timestamp() < 0 ? null : Long.valueOf(record.timestamp());
        send(new ProducerRecord<>(
                record.topic(), partition, timestamp, record.key(), record.value(), record.headers()));
    }

    /** Appends an event of our own. */
    <T extends SpecificRecord> void send(Topic<T> topic, T event) {
        ProducerRecord<String, byte[]> record = records.toRecord(topic, event);
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        send(new ProducerRecord<>(record.topic(), null, null, key, record.value(), record.headers()));
    }

    /**
     * Waits until the broker has everything.
     *
     * @throws AcdcFailure when it did not take it
     */
    void flush() {
        producer.flush();
        requireNoFailure();
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        requireNoFailure();
        Future<?> _ = producer.send(record, (_, refused) -> {
            if (refused != null) {
                refusals.add(refused);
            }
        });
    }

    private void requireNoFailure() {
        refusals.stream().findFirst().ifPresent(refused -> {
            throw AcdcFailure.couldNotRun(
                    "the broker did not take a record (%s): see to it and import again, which goes on from here"
                            .formatted(refused.getMessage()));
        });
    }

    private static Map<String, Object> configuration(Map<String, Object> clientConfiguration) {
        Map<String, Object> configuration = new HashMap<>(clientConfiguration);
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, MEBIBYTE / 4);
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * MEBIBYTE);
        return configuration;
    }
}
