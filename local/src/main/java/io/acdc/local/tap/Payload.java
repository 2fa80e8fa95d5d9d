package io.acdc.local.tap;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.avro.generic.GenericRecord;

/** What a record's value turned out to be. */
sealed interface Payload {
    /** An Avro record, as it was written. */
    record Event(GenericRecord event) implements Payload {}

    /** Text that is JSON, such as a schema. */
    record Json(JsonNode tree) implements Payload {}

    /** A removed key. */
    record Tombstone() implements Payload {}

    /**
     * Bytes that could not be read.
     *
     * @param reason one line for people
     */
    record Unreadable(String reason) implements Payload {}
}
