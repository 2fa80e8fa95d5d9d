package io.acdc.schemas.codec;

import io.acdc.schemas.topics.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Sets records aside that a service could not read or handle. */
public final class DeadLetters {
    private DeadLetters() {}

    /** The record as it came, with the reason and where it was found in added headers. */
    public static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> record, String service, String reason) {
        Headers headers =
                headers(record.headers(), record.topic(), record.partition(), record.offset(), service, reason);
        return new ProducerRecord<>(Topics.DEAD_LETTERS, null, record.key(), record.value(), headers);
    }

    /** The headers of a dead letter: those it came with, the reason, the service, and where it was found. */
    public static Headers headers(
            Iterable<org.apache.kafka.common.header.Header> came,
            @Nullable String topic,
            int partition,
            long offset,
            String service,
            String reason) {
        RecordHeaders headers = new RecordHeaders(came);
        add(headers, "dead-letter-reason", reason);
        add(headers, "dead-letter-service", service);
        add(headers, "dead-letter-topic", String.valueOf(topic));
        add(headers, "dead-letter-partition", Integer.toString(partition));
        add(headers, "dead-letter-offset", Long.toString(offset));
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
