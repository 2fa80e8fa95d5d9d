package io.acdc.local.tap;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.GenericCodec;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds out what a record's value is. */
final class PayloadReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GenericCodec codec;

    PayloadReader(SchemaCatalogue schemas) {
        this.codec = new GenericCodec(schemas);
    }

    /** The record with what it holds. */
    TappedRecord read(ConsumerRecord<byte[], byte[]> record) {
        return new TappedRecord(record, payload(record));
    }

    private Payload payload(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            return new Payload.Tombstone();
        }
        if (record.topic().equals(Topics.SCHEMAS)) {
            return json(value);
        }
        return switch (codec.decode(value, record.headers())) {
            case Decoded.Event<GenericRecord>(GenericRecord event) -> new Payload.Event(event);
            case Decoded.Refused<GenericRecord>(String reason) -> new Payload.Unreadable(reason);
        };
    }

    private static Payload json(byte[] value) {
        try {
            JsonNode tree = JSON.readTree(value);
            return new Payload.Json(tree);
        } catch (JacksonException noJson) {
            return new Payload.Unreadable("no JSON: " + noJson.getOriginalMessage());
        } catch (IOException impossible) {
            return new Payload.Unreadable("no JSON: " + impossible.getMessage());
        }
    }
}
