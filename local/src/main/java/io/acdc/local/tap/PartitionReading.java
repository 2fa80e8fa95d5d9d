package io.acdc.local.tap;

import io.acdc.schemas.log.CommittedRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads partitions together in the order of time, committed records only: first up to where they ended when reading
 * began, then, if wanted, what is appended, as it arrives. Confined to one thread.
 */
final class PartitionReading {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PULSE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Enough to keep the broker busy, little enough to hold for dozens of partitions. */
    private static final int MOST_WAITING = 1000;

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final TimeOrder order;
    private Instant lastSign = Instant.now();

    private PartitionReading(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.ends = ends;
        this.order = new TimeOrder(ends.keySet());
    }

    /**
     * A client to read with.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     */
    static Consumer<byte[], byte[]> consumer(Map<String, Object> clientConfiguration) {
        return new KafkaConsumer<>(
                configuration(clientConfiguration), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Begins at the first record of {@code since} or later, or at the very first. */
    static PartitionReading begin(
            Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions, Optional<Instant> since) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        since.ifPresent(moment -> seek(consumer, partitions, moment));
        return new PartitionReading(consumer, Map.copyOf(consumer.endOffsets(partitions)));
    }

    /** Whether everything has been given out that was there when reading began. */
    boolean isAtEnd() {
        return !order.isBehind() && ends.keySet().stream().allMatch(partition -> order.waiting(partition) == 0);
    }

    /**
     * Waits a moment for records and gives out those whose turn it is; may be none.
     *
     * @throws org.apache.kafka.common.KafkaException when the broker is not to be reached any longer
     */
    List<ConsumerRecord<byte[], byte[]>> next() {
        ConsumerRecords<byte[], byte[]> arrived = consumer.poll(POLL);
        arrived.forEach(order::add);
        requireAlive(arrived.isEmpty());
        ends.forEach((partition, end) -> {
            // By position: it also passes transaction markers, which have offsets but are never delivered.
            if (consumer.position(partition) >= end) {
                order.caughtUp(partition);
            }
        });
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (var record = order.next(); record.isPresent(); record = order.next()) {
            records.add(record.get());
        }
        throttle();
        return records;
    }

    /** Whether the record was there when reading began. */
    boolean wasThere(ConsumerRecord<byte[], byte[]> record) {
        return record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }

    /** Polling a broker that has gone returns nothing, for ever. */
    private void requireAlive(boolean silent) {
        Instant now = Instant.now();
        if (silent && lastSign.plus(PULSE).isBefore(now)) {
            consumer.endOffsets(Set.of(ends.keySet().iterator().next()), PATIENCE);
        } else if (silent) {
            return;
        }
        lastSign = now;
    }

    /** Partitions that are ahead of the others in time wait for them. */
    private void throttle() {
        ends.keySet().forEach(partition -> {
            List<TopicPartition> one = List.of(partition);
            if (order.waiting(partition) >= MOST_WAITING) {
                consumer.pause(one);
            } else {
                consumer.resume(one);
            }
        });
    }

    private static void seek(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions, Instant moment) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, moment.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp found = offsets.get(partition);
            if (found == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, found.offset());
            }
        }
    }

    private static Map<String, Object> configuration(Map<String, Object> clientConfiguration) {
        Map<String, Object> configuration = CommittedRecords.configuration(clientConfiguration);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_WAITING);
        return configuration;
    }
}
