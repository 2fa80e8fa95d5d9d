package io.acdc.schemas.container;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records as a consumer hands them over. */
final class KafkaRecords {
    private KafkaRecords() {}

    static ConsumerRecord<byte[], byte[]> of(
            String topic, long offset, byte @Nullable [] key, byte @Nullable [] value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", ("id-" + offset).getBytes(StandardCharsets.UTF_8));
        headers.add("nothing", null);
        headers.add("raw", new byte[] {(byte) 0xFF, 0});
        return new ConsumerRecord<>(
                topic,
                3,
                offset,
                1_700_000_000_000L + offset,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                headers,
                Optional.empty());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
