package io.acdc.schemas.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads an entry of the schema topic. */
public final class PublishedSchema {
    private PublishedSchema() {}

    /** Empty for a removed entry and for what is no schema: events that need it are then refused by its fingerprint. */
    public static Optional<Schema> parse(ConsumerRecord<?, byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Schema.Parser().parse(new String(record.value(), StandardCharsets.UTF_8)));
        } catch (SchemaParseException noSchema) {
            return Optional.empty();
        }
    }
}
