package io.acdc.archive.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON, by their schema: fields in its order and by its names, unions plain, absent values null, enumerations
 * as words, times as ISO-8601.
 */
final class EventSerializer extends StdSerializer<IndexedRecord> {
    @Serial
    private static final long serialVersionUID = 1L;

    EventSerializer() {
        super(IndexedRecord.class);
    }

    @Override
    public void serialize(IndexedRecord event, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        for (Schema.Field field : event.getSchema().getFields()) {
            json.writeFieldName(field.name());
            write(event.get(field.pos()), json, provider);
        }
        json.writeEndObject();
    }

    private void write(@Nullable Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case IndexedRecord event -> serialize(event, json, provider);
            case Collection<?> items -> writeAll(items, json, provider);
            case Map<?, ?> entries -> writeAll(entries, json, provider);
            case Enum<?> word -> json.writeString(word.name());
            case Instant time -> json.writeString(time.toString());
            case CharSequence text -> json.writeString(text.toString());
            case ByteBuffer bytes -> json.writeBinary(bytes(bytes));
            default -> provider.defaultSerializeValue(value, json);
        }
    }

    private void writeAll(Collection<?> items, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            write(item, json, provider);
        }
        json.writeEndArray();
    }

    private void writeAll(Map<?, ?> entries, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            json.writeFieldName(String.valueOf(entry.getKey()));
            write(entry.getValue(), json, provider);
        }
        json.writeEndObject();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return copy;
    }
}
