package io.acdc.local.tap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MappingJsonFactory;
import io.acdc.local.json.AvroJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Writes records as JSON, one line each: {@code topic}, {@code partition}, {@code offset}, {@code timestamp},
 * {@code key}, {@code headers}, {@code value}. A record that could not be read has a null value, an {@code error}, and
 * its bytes under {@code raw}: as {@code text} where they are text, and in {@code base64}.
 */
final class RecordLines {
    private static final JsonFactory FACTORY =
            new MappingJsonFactory().setRootValueSeparator(null).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final JsonGenerator json;
    private final AvroJson avro;

    RecordLines(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out);
        avro = new AvroJson(json);
    }

    void write(TappedRecord record) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", record.origin().topic());
        json.writeNumberField("partition", record.origin().partition());
        json.writeNumberField("offset", record.origin().offset());
        json.writeStringField(
                "timestamp", Instant.ofEpochMilli(record.origin().timestamp()).toString());
        json.writeFieldName("key");
        text(Optional.ofNullable(record.origin().key()));
        headers(record.origin().headers());
        payload(record);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Hands everything written so far over. */
    void flush() throws IOException {
        json.flush();
    }

    private void payload(TappedRecord record) throws IOException {
        switch (record.payload()) {
            case Payload.Event(GenericRecord event) -> {
                json.writeFieldName("value");
                avro.write(event.getSchema(), event);
            }
            case Payload.Json(var tree) -> json.writeObjectField("value", tree);
            case Payload.Tombstone() -> json.writeNullField("value");
            case Payload.Unreadable(String reason) -> {
                json.writeNullField("value");
                json.writeStringField("error", reason);
                json.writeFieldName("raw");
                raw(record.origin().value());
            }
        }
    }

    /** A name that stands there more than once has a list of values. */
    private void headers(Headers headers) throws IOException {
        Map<String, List<Optional<byte[]>>> byName = new LinkedHashMap<>();
        for (Header header : headers) {
            byName.computeIfAbsent(header.key(), _ -> new ArrayList<>(1)).add(Optional.ofNullable(header.value()));
        }
        json.writeObjectFieldStart("headers");
        for (Map.Entry<String, List<Optional<byte[]>>> header : byName.entrySet()) {
            json.writeFieldName(header.getKey());
            values(header.getValue());
        }
        json.writeEndObject();
    }

    private void values(List<Optional<byte[]>> values) throws IOException {
        if (values.size() == 1) {
            text(values.getFirst());
            return;
        }
        json.writeStartArray();
        for (Optional<byte[]> value : values) {
            text(value);
        }
        json.writeEndArray();
    }

    /** Keys and header values are text, nearly always. */
    private void text(Optional<byte[]> bytes) throws IOException {
        if (bytes.isEmpty()) {
            json.writeNull();
            return;
        }
        Optional<String> text = asText(bytes.get());
        if (text.isPresent()) {
            json.writeString(text.get());
        } else {
            raw(bytes.get());
        }
    }

    private void raw(byte[] bytes) throws IOException {
        json.writeStartObject();
        Optional<String> text = asText(bytes).filter(RecordLines::isPrintable);
        if (text.isPresent()) {
            json.writeStringField("text", text.get());
        }
        json.writeBinaryField("base64", bytes);
        json.writeEndObject();
    }

    private static Optional<String> asText(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static boolean isPrintable(String text) {
        return text.chars()
                .noneMatch(character -> Character.isISOControl(character) && !Character.isWhitespace(character));
    }
}
