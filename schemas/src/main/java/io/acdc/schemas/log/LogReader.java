package io.acdc.schemas.log;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics once: committed records from the beginning to where the topics end when reading starts. Records of one
 * partition come in their order; partitions are interleaved as the broker sends them. Confined to one thread.
 */
public final class LogReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    private LogReader(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.ends = ends;
    }

    /**
     * Finds out where the topics end. Topics that do not exist are empty.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     */
    public static LogReader open(Map<String, Object> clientConfiguration, Collection<String> topics) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                CommittedRecords.configuration(clientConfiguration),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> Optional.ofNullable(consumer.partitionsFor(topic)).stream()
                            .flatMap(Collection::stream))
                    .map(LogReader::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new LogReader(consumer, Map.copyOf(consumer.endOffsets(partitions)));
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** Hands every record over, in reading order, and returns when there are no more. */
    public void forEach(Consumer<ConsumerRecord<String, byte[]>> handler) {
        while (!isAtEnd()) {
            consumer.poll(POLL).forEach(record -> {
                if (record.offset() < end(record)) {
                    handler.accept(record);
                }
            });
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** By position: it also passes transaction markers, which have offsets but are never delivered. */
    private boolean isAtEnd() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private long end(ConsumerRecord<String, byte[]> record) {
        return ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
