package io.acdc.local.logfiles;

import io.acdc.schemas.container.ContainerReader.RecordHandler;
import io.acdc.schemas.log.CommittedRecords;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics one partition after the other, committed records only, keys and values as bytes: the same log is always
 * read in the same order. Confined to one thread.
 */
final class TopicScan implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param clientConfiguration at least {@code bootstrap.servers} */
    TopicScan(Map<String, Object> clientConfiguration) {
        this.consumer = new KafkaConsumer<>(
                configuration(clientConfiguration), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Where the topics' partitions end now, by partition. Topics that do not exist have none. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> Optional.ofNullable(consumer.partitionsFor(topic)).stream())
                .flatMap(Collection::stream)
                .map(TopicScan::partition)
                .toList();
        return Map.copyOf(consumer.endOffsets(partitions));
    }

    /** Hands over a topic's records up to those ends. */
    void read(String topic, Map<TopicPartition, Long> ends, RecordHandler handler) throws IOException {
        List<TopicPartition> partitions = ends.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
        for (TopicPartition partition : partitions) {
            readPartition(partition, ends.getOrDefault(partition, 0L), handler);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void readPartition(TopicPartition partition, long end, RecordHandler handler) throws IOException {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < end) {
                    handler.handle(record);
                }
            }
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private static Map<String, Object> configuration(Map<String, Object> clientConfiguration) {
        Map<String, Object> configuration = CommittedRecords.configuration(clientConfiguration);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        // Nothing is waited for: at the end of a partition there is the next one.
        configuration.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        configuration.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
        return configuration;
    }
}
