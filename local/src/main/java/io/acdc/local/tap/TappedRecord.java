package io.acdc.local.tap;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record and what it holds.
 *
 * @param origin as it came
 * @param payload what its value turned out to be
 */
record TappedRecord(ConsumerRecord<byte[], byte[]> origin, Payload payload) {
    /** The key as text. */
    Optional<String> key() {
        return Optional.ofNullable(origin.key()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The event, if it holds one. */
    Optional<GenericRecord> event() {
        return payload instanceof Payload.Event(GenericRecord event) ? Optional.of(event) : Optional.empty();
    }
}
