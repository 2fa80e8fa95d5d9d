package io.acdc.schemas.container;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/**
 * The schema of a container file: a Kafka record whose value is an event as its writer knew it. Texts are strings,
 * everything that cannot be read is bytes, and both give back the bytes that were there.
 */
final class RecordSchema {
    static final String NAMESPACE = "io.acdc.log";
    static final List<String> FIELDS =
            List.of("partition", "offset", "timestamp", "key", "headers", "registryId", "value");

    private static final Schema NULL = Schema.create(Schema.Type.NULL);
    private static final Schema STRING = Schema.create(Schema.Type.STRING);
    private static final Schema BYTES = Schema.create(Schema.Type.BYTES);
    /** Branches: 0 is null, 1 is text, 2 is anything. */
    private static final Schema TEXT_OR_BYTES = Schema.createUnion(NULL, STRING, BYTES);

    private RecordSchema() {}

    /** For a topic of events, written with any of these schemas. The first keeps its names. */
    static Schema ofEvents(List<EventWriter> writers) {
        List<Schema> branches = new ArrayList<>(List.of(NULL));
        IntStream.range(0, writers.size())
                .mapToObj(index -> renamed(index, writers.get(index)))
                .forEach(branches::add);
        branches.add(BYTES);
        return of(Schema.createUnion(branches));
    }

    /** For a topic of anything else. */
    static Schema ofText() {
        return of(TEXT_OR_BYTES);
    }

    private static Schema renamed(int index, EventWriter writer) {
        String own = writer.schema().getNamespace();
        String namespace = index == 0 ? own : own + ".writer" + writer.fingerprint();
        return SchemaRenaming.toNamespace(namespace, writer.schema());
    }

    private static Schema of(Schema value) {
        return SchemaBuilder.record("LogRecord")
                .namespace(NAMESPACE)
                .doc("A record of a Kafka topic, exported.")
                .fields()
                .name("partition")
                .doc("The partition it was exported from.")
                .type(Schema.create(Schema.Type.INT))
                .noDefault()
                .name("offset")
                .doc("Its offset there.")
                .type(Schema.create(Schema.Type.LONG))
                .noDefault()
                .name("timestamp")
                .doc("The record's time.")
                .type(LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG)))
                .noDefault()
                .name("key")
                .doc("The key: a string where it is UTF-8.")
                .type(TEXT_OR_BYTES)
                .noDefault()
                .name("headers")
                .doc("The headers in their order.")
                .type(Schema.createArray(header()))
                .noDefault()
                .name("registryId")
                .doc("The schema's number in the registry whose framing the value had; null for all other values.")
                .type(Schema.createUnion(NULL, Schema.create(Schema.Type.INT)))
                .noDefault()
                .name("value")
                .doc("The event as it was written; null if it removes its key; bytes if it cannot be read.")
                .type(value)
                .noDefault()
                .endRecord();
    }

    private static Schema header() {
        return SchemaBuilder.record("LogHeader")
                .namespace(NAMESPACE)
                .doc("A header of a Kafka record.")
                .fields()
                .name("name")
                .doc("Its name.")
                .type(STRING)
                .noDefault()
                .name("value")
                .doc("Its value: a string where it is UTF-8.")
                .type(TEXT_OR_BYTES)
                .noDefault()
                .endRecord();
    }
}
