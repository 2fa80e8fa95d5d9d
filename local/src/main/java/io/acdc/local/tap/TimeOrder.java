package io.acdc.local.tap;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Merges partitions by the time of their records. Within a partition the log's order stays. A record is given out once
 * every partition that is still behind has one waiting, so that no earlier one can come.
 */
final class TimeOrder {
    private final Map<TopicPartition, Queue<ConsumerRecord<byte[], byte[]>>> waiting = new LinkedHashMap<>();
    private final Set<TopicPartition> behind = new HashSet<>();

    TimeOrder(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> waiting.put(partition, new ArrayDeque<>()));
        behind.addAll(partitions);
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        queue(new TopicPartition(record.topic(), record.partition())).add(record);
    }

    /** Says that nobody shall wait for this partition any longer: it has been read to its end. */
    void caughtUp(TopicPartition partition) {
        behind.remove(partition);
    }

    /** Whether partitions are waited for. */
    boolean isBehind() {
        return !behind.isEmpty();
    }

    /** How many records of the partition wait. */
    int waiting(TopicPartition partition) {
        return queue(partition).size();
    }

    /** The earliest record, if it is certain to be. */
    Optional<ConsumerRecord<byte[], byte[]>> next() {
        Queue<ConsumerRecord<byte[], byte[]>> earliest = new ArrayDeque<>(0);
        for (Map.Entry<TopicPartition, Queue<ConsumerRecord<byte[], byte[]>>> entry : waiting.entrySet()) {
            if (entry.getValue().isEmpty()) {
                if (behind.contains(entry.getKey())) {
                    return Optional.empty();
                }
            } else if (earliest.isEmpty() || timestamp(entry.getValue()) < timestamp(earliest)) {
                earliest = entry.getValue();
            }
        }
        return Optional.ofNullable(earliest.poll());
    }

    private static long timestamp(Queue<ConsumerRecord<byte[], byte[]>> queue) {
        return queue.element().timestamp();
    }

    private Queue<ConsumerRecord<byte[], byte[]>> queue(TopicPartition partition) {
        return waiting.getOrDefault(partition, new ArrayDeque<>(0));
    }
}
