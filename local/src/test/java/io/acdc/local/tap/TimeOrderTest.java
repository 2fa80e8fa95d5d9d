package io.acdc.local.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class TimeOrderTest {
    private static final TopicPartition LEFT = new TopicPartition("left", 0);
    private static final TopicPartition RIGHT = new TopicPartition("right", 0);

    private final TimeOrder order = new TimeOrder(List.of(LEFT, RIGHT));

    @Test
    void shouldGiveOutTheEarliestOnceNoEarlierCanCome() {
        // Given
        order.add(record(LEFT, 0, 20));
        order.add(record(LEFT, 1, 40));

        // When nothing has come from the right
        assertThat(order.next()).isEmpty();
        order.add(record(RIGHT, 0, 30));

        // Then
        assertThat(order.next()).map(ConsumerRecord::timestamp).contains(20L);
        assertThat(order.next()).map(ConsumerRecord::timestamp).contains(30L);
        assertThat(order.next()).isEmpty();
        assertThat(order.isBehind()).isTrue();
    }

    @Test
    void shouldNotWaitForAPartitionThatIsCaughtUp() {
        // Given
        order.add(record(LEFT, 0, 20));

        // When
        order.caughtUp(RIGHT);

        // Then
        assertThat(order.next()).map(ConsumerRecord::timestamp).contains(20L);
        assertThat(order.waiting(LEFT)).isZero();
    }

    @Test
    void shouldKeepTheLogsOrderWithinAPartition() {
        // Given
        order.caughtUp(LEFT);
        order.caughtUp(RIGHT);
        order.add(record(LEFT, 0, 50));
        order.add(record(LEFT, 1, 10));
        order.add(record(RIGHT, 0, 30));

        // Then
        assertThat(order.next()).map(ConsumerRecord::timestamp).contains(30L);
        assertThat(order.next()).map(ConsumerRecord::offset).contains(0L);
        assertThat(order.next()).map(ConsumerRecord::offset).contains(1L);
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset, long timestamp) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
