package io.acdc.local.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro data as people and {@code jq} want it: unions without the name of the branch, times in ISO 8601, bytes in Base64,
 * field names as in the schema. Numbers keep every digit; those JSON has no notation for are the texts {@code "NaN"},
 * {@code "Infinity"} and {@code "-Infinity"}.
 */
public final class AvroJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonGenerator json;

    public AvroJson(JsonGenerator json) {
        this.json = json;
    }

    /** The record as a tree. */
    public static ObjectNode tree(IndexedRecord event) {
        try (TokenBuffer buffer = new TokenBuffer(MAPPER, false)) {
            new AvroJson(buffer).write(event.getSchema(), event);
            return MAPPER.readTree(buffer.asParser());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
    }

    /**
     * Writes a datum.
     *
     * @param schema the datum's
     * @param datum generic or of generated classes
     * @throws IOException when the output takes no more
     */
    public void write(Schema schema, @Nullable Object datum) throws IOException {
        switch (schema.getType()) {
            case RECORD -> record(schema, (IndexedRecord) required(datum));
            case UNION -> write(branch(schema, datum), datum);
            case ARRAY -> array(schema, (Iterable<?>) required(datum));
            case MAP -> map(schema, (Map<?, ?>) required(datum));
            case NULL -> json.writeNull();
            case ENUM, STRING -> json.writeString(required(datum).toString());
            case BOOLEAN -> json.writeBoolean((Boolean) required(datum));
            case BYTES -> bytes((ByteBuffer) required(datum));
            case FIXED -> json.writeBinary(((GenericFixed) required(datum)).bytes());
            case INT, LONG -> whole(schema.getLogicalType(), required(datum));
            case FLOAT -> json.writeNumber((Float) required(datum));
            case DOUBLE -> json.writeNumber((Double) required(datum));
        }
    }

    private void record(Schema schema, IndexedRecord datum) throws IOException {
        json.writeStartObject();
        for (Schema.Field field : schema.getFields()) {
            json.writeFieldName(field.name());
            write(field.schema(), datum.get(field.pos()));
        }
        json.writeEndObject();
    }

    private void array(Schema schema, Iterable<?> elements) throws IOException {
        json.writeStartArray();
        for (Object element : elements) {
            write(schema.getElementType(), element);
        }
        json.writeEndArray();
    }

    private void map(Schema schema, Map<?, ?> entries) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            json.writeFieldName(entry.getKey().toString());
            write(schema.getValueType(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void bytes(ByteBuffer buffer) throws IOException {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        json.writeBinary(bytes);
    }

    private void whole(@Nullable LogicalType type, Object datum) throws IOException {
        if (datum instanceof Number number) {
            whole(type, number.longValue());
        } else {
            // Generated classes hold times as such.
            json.writeString(datum.toString());
        }
    }

    private void whole(@Nullable LogicalType type, long number) throws IOException {
        switch (type) {
            case LogicalTypes.TimestampMillis _ ->
                json.writeString(Instant.ofEpochMilli(number).toString());
            case LogicalTypes.TimestampMicros _ ->
                json.writeString(Instant.EPOCH.plus(number, ChronoUnit.MICROS).toString());
            case LogicalTypes.TimestampNanos _ ->
                json.writeString(Instant.EPOCH.plusNanos(number).toString());
            case LogicalTypes.Date _ ->
                json.writeString(LocalDate.ofEpochDay(number).toString());
            case null, default -> json.writeNumber(number);
        }
    }

    private static Schema branch(Schema union, @Nullable Object datum) {
        return union.getTypes().get(GenericData.get().resolveUnion(union, datum));
    }

    private static Object required(@Nullable Object datum) {
        if (datum == null) {
            throw new IllegalArgumentException("null where the schema has none");
        }
        return datum;
    }
}
