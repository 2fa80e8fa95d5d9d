package io.acdc.local.replay;

import io.acdc.archives.replay.LogReplay;
import io.acdc.schemas.log.CommittedRecords;
import io.acdc.schemas.topics.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads facts and decisions, one partition after the other: a population's records are all on partitions of one number.
 * Fetching happens on the calling thread, the replay on another; topics that run ahead are paused. Confined to one
 * thread.
 */
public final class ReplayReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;

    private ReplayReader(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * Opens a log.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     */
    public static ReplayReader open(Map<String, Object> clientConfiguration) {
        return new ReplayReader(new KafkaConsumer<>(
                configuration(clientConfiguration), new StringDeserializer(), new ByteArrayDeserializer()));
    }

    /** The numbers of the partitions there are. */
    public List<Integer> partitions() {
        return LogReplay.TOPICS.stream()
                .flatMap(topic -> Optional.ofNullable(consumer.partitionsFor(topic)).stream())
                .flatMap(List::stream)
                .map(PartitionInfo::partition)
                .distinct()
                .sorted()
                .toList();
    }

    /** Feeds everything that is on the partitions of that number now. */
    public void replay(int number, LogReplay replay, Progress progress) throws InterruptedException {
        Set<TopicPartition> partitions = LogReplay.TOPICS.stream()
                .filter(topic -> Optional.ofNullable(consumer.partitionsFor(topic))
                        .filter(infos -> infos.size() > number)
                        .isPresent())
                .map(topic -> new TopicPartition(topic, number))
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        try (ReplayThread thread = new ReplayThread(replay, ends, progress)) {
            while (!thread.isFed()) {
                thread.feed(poll(thread), consumer::position);
            }
            thread.finish();
        }
    }

    private ConsumerRecords<String, byte[]> poll(ReplayThread thread) {
        Set<TopicPartition> ahead = consumer.assignment().stream()
                .filter(partition -> !(isDecisions(partition) ? thread.needsDecisions() : thread.needsFacts()))
                .collect(Collectors.toSet());
        consumer.resume(consumer.assignment());
        consumer.pause(ahead);
        return consumer.poll(POLL);
    }

    static boolean isDecisions(TopicPartition partition) {
        return partition.topic().equals(Topics.ARCHIVE_DECISIONS.name());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Map<String, Object> configuration(Map<String, Object> clientConfiguration) {
        Map<String, Object> configuration = CommittedRecords.configuration(clientConfiguration);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 4000);
        // A fetch that asks only for partitions at their end would hold up those that are not.
        configuration.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5);
        configuration.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
        return configuration;
    }
}
