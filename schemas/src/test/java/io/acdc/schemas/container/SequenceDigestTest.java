package io.acdc.schemas.container;

import static io.acdc.schemas.container.KafkaRecords.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class SequenceDigestTest {
    @Test
    void shouldNotDependOnWhereRecordsLie() {
        // Given
        ConsumerRecord<byte[], byte[]> record = KafkaRecords.of("t", 5, utf8("k"), utf8("v"));
        ConsumerRecord<byte[], byte[]> elsewhere = new ConsumerRecord<>(
                "t",
                0,
                77,
                record.timestamp(),
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());

        // When // Then
        assertThat(digest(elsewhere)).isEqualTo(digest(record));
    }

    @Test
    @SuppressWarnings("unchecked") // an array of records
    void shouldDependOnOrderAndContent() {
        // Given
        ConsumerRecord<byte[], byte[]> one = KafkaRecords.of("t", 1, utf8("k"), utf8("v"));
        ConsumerRecord<byte[], byte[]> two = KafkaRecords.of("t", 2, utf8("k"), utf8("v"));
        ConsumerRecord<byte[], byte[]> shifted = KafkaRecords.of("t", 1, utf8("kv"), utf8(""));

        // When // Then
        assertThat(digest(one, two)).isNotEqualTo(digest(two, one));
        assertThat(digest(shifted)).isNotEqualTo(digest(one));
        assertThat(digest(KafkaRecords.of("t", 1, utf8("k"), null)))
                .isNotEqualTo(digest(KafkaRecords.of("t", 1, utf8("k"), utf8(""))));
    }

    @SafeVarargs
    private static String digest(ConsumerRecord<byte[], byte[]>... records) {
        SequenceDigest digest = new SequenceDigest();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            digest.add(record);
        }
        assertThat(digest.count()).isEqualTo(records.length);
        return digest.hex();
    }
}
