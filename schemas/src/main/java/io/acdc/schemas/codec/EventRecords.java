package io.acdc.schemas.codec;

import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.tracing.EventTrace;
import io.acdc.schemas.tracing.TraceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Turns events into Kafka records with the headers of the CloudEvents Kafka protocol binding 1.0.2, binary content
 * mode, and the W3C trace context of what is about a model.
 *
 * @param codec how values are read
 * @param encoder how values are written
 * @param source who speaks: the CloudEvents source, such as {@code /acdc/eval-service/0}
 */
public record EventRecords(EventCodec codec, EventEncoder encoder, String source) {
    private static final String CONTENT_TYPE = "application/avro";
    /** Computing a fingerprint normalises the whole schema: far too slow to do for every record. */
    private static final Map<Schema, String> DATA_SCHEMAS = new ConcurrentHashMap<>();

    /** Records in single-object encoding. */
    public EventRecords(EventCodec codec, String source) {
        this(codec, codec, source);
    }

    /** The record to send. */
    public <T extends SpecificRecord> ProducerRecord<String, byte[]> toRecord(Topic<T> topic, T event) {
        return new ProducerRecord<>(
                topic.name(), null, topic.key().apply(event), encoder.encode(event), headers(topic, event));
    }

    /** Removes a key from a compacted topic. */
    public static ProducerRecord<String, byte[]> tombstone(Topic<?> topic, String key) {
        return new ProducerRecord<>(topic.name(), key, null);
    }

    /** The headers alone. */
    public <T extends SpecificRecord> Headers headers(Topic<T> topic, T event) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "content-type", CONTENT_TYPE);
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", topic.id().apply(event));
        add(headers, "ce_source", source);
        add(headers, "ce_type", topic.recordType().getName());
        add(headers, "ce_subject", topic.subject().apply(event));
        add(headers, "ce_time", Instant.now().toString());
        add(headers, DataSchema.HEADER, DATA_SCHEMAS.computeIfAbsent(event.getSchema(), DataSchema::of));
        EventTrace.of(event).ifPresent(context -> add(headers, TraceContext.HEADER, context.traceparent()));
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
