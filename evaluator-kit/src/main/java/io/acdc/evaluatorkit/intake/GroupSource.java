package io.acdc.evaluatorkit.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Work by the partition: every partition of the topic belongs to one instance of the group at a time. */
public final class GroupSource implements WorkSource {
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final long SETTLING_NANOS = Duration.ofMillis(500).toNanos();
    /** A position that was not remembered means that work is done again, which changes nothing. */
    private static final OffsetCommitCallback WHATEVER_COMES_OF_IT = (positions, failure) -> {};

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, OffsetLedger> ledgers = new HashMap<>();
    private final Queue<ConsumerRecord<String, byte[]>> done = new ConcurrentLinkedQueue<>();
    private long lastSettled = System.nanoTime();

    /**
     * Joins the group with the first {@link #take}.
     *
     * @param configuration of the group's member
     */
    public GroupSource(Map<String, Object> configuration, String topic) {
        this.consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic), new Moves());
    }

    @Override
    public List<ConsumerRecord<String, byte[]>> take(Duration patience, boolean more) {
        if (more) {
            consumer.resume(consumer.paused());
        } else {
            consumer.pause(consumer.assignment());
        }
        List<ConsumerRecord<String, byte[]>> taken = new ArrayList<>();
        consumer.poll(more ? patience : GLANCE).forEach(record -> {
            ledgers.computeIfAbsent(partition(record), first -> new OffsetLedger(record.offset()))
                    .taken(record.offset());
            taken.add(record);
        });
        return taken;
    }

    @Override
    public void done(ConsumerRecord<String, byte[]> record) {
        done.add(record);
    }

    @Override
    public void settle() {
        if (System.nanoTime() - lastSettled >= SETTLING_NANOS) {
            lastSettled = System.nanoTime();
            Map<TopicPartition, OffsetAndMetadata> positions = positions(ledgers.keySet());
            if (!positions.isEmpty()) {
                consumer.commitAsync(positions, WHATEVER_COMES_OF_IT);
            }
        }
    }

    @Override
    public void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        try {
            settleNow(ledgers.keySet());
        } catch (WakeupException beforeClosing) {
            settleNow(ledgers.keySet());
        }
        consumer.close(CloseOptions.timeout(FAREWELL));
    }

    private void settleNow(Collection<TopicPartition> partitions) {
        try {
            consumer.commitSync(positions(partitions), FAREWELL);
        } catch (RetriableException | CommitFailedException again) {
            // Work is done again, which changes nothing.
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> positions(Collection<TopicPartition> partitions) {
        for (ConsumerRecord<String, byte[]> record = done.poll(); record != null; record = done.poll()) {
            OffsetLedger ledger = ledgers.get(partition(record));
            if (ledger != null) {
                ledger.done(record.offset());
            }
        }
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        ledgers.forEach((partition, ledger) -> {
            if (partitions.contains(partition)) {
                ledger.settle().ifPresent(position -> positions.put(partition, new OffsetAndMetadata(position)));
            }
        });
        return positions;
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** What is in hand when a partition moves is finished here and done again there. */
    private final class Moves implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // Ledgers begin with the first record.
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            List<TopicPartition> known =
                    partitions.stream().filter(ledgers::containsKey).toList();
            try {
                settleNow(known);
            } catch (KafkaException again) {
                // As in settleNow; a rebalance must not fail for it.
            }
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(ledgers::remove);
        }
    }
}
