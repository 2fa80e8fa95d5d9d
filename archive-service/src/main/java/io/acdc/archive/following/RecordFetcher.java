package io.acdc.archive.following;

import io.acdc.archive.view.LogPosition;
import io.acdc.schemas.log.CommittedRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Fetches single records by their positions. Requests of several threads are served one after the other. */
public final class RecordFetcher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);
    /** More than this is not fetched at once; records of a thousand members take a tenth of a megabyte. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    /** What is nearer than this is read on to rather than sought. */
    private static final long NEAR = 500;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final KafkaConsumer<String, byte[]> consumer;

    /**
     * A fetcher.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     */
    public RecordFetcher(Map<String, Object> clientConfiguration) {
        consumer = new KafkaConsumer<>(
                configuration(clientConfiguration), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The records at these positions, in their order: all of them, or as many as fit into two megabytes, but at least
     * one.
     *
     * @param positions of one partition, offsets ascending
     * @throws LogUnavailableException if the broker does not answer within five seconds
     */
    public List<ConsumerRecord<String, byte[]>> fetch(String topic, List<LogPosition> positions) {
        if (positions.isEmpty()) {
            return List.of();
        }
        takeTurn(topic);
        try {
            TopicPartition partition =
                    new TopicPartition(topic, positions.getFirst().partition());
            consumer.assign(List.of(partition));
            return read(partition, positions.stream().map(LogPosition::offset).toList());
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            consumer.close();
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn(String topic) {
        try {
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw silent(topic);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(topic);
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(TopicPartition partition, List<Long> offsets) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long position = Long.MIN_VALUE;
        int bytes = 0;
        while (found.size() < offsets.size() && bytes < MOST_BYTES) {
            long wanted = offsets.get(found.size());
            if (wanted < position || wanted > position + NEAR) {
                consumer.seek(partition, wanted);
                position = wanted;
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL).records(partition)) {
                position = record.offset() + 1;
                if (found.size() < offsets.size() && record.offset() == offsets.get(found.size())) {
                    found.add(record);
                    bytes += Math.max(0, record.serializedValueSize());
                }
            }
            if (found.size() < offsets.size() && System.nanoTime() > deadline) {
                throw silent(partition.topic());
            }
        }
        return found;
    }

    private static LogUnavailableException silent(String topic) {
        return new LogUnavailableException(
                "the broker did not hand out records of %s within %d s".formatted(topic, PATIENCE.toSeconds()));
    }

    private static Map<String, Object> configuration(Map<String, Object> clientConfiguration) {
        Map<String, Object> configuration = CommittedRecords.configuration(clientConfiguration);
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        configuration.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 256 * 1024);
        return configuration;
    }
}
