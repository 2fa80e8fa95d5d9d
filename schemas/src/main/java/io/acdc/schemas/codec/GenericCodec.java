package io.acdc.schemas.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads whatever Avro record a value holds exactly as it was written, through the schema of its writer: fields that this
 * build does not know are there too. Understands both framings. Safe for use by several threads.
 */
public final class GenericCodec {
    private static final int HEADER_BYTES = 10;
    private static final int MARKER = 0xC301;

    static {
        DecodingLimits.set();
    }

    private final SchemaCatalogue schemas;
    private final RegisteredSchemas registered;
    private final Map<Schema, GenericDatumReader<GenericRecord>> readers = new ConcurrentHashMap<>();

    public GenericCodec(SchemaCatalogue schemas) {
        this.schemas = schemas;
        this.registered = new RegisteredSchemas(schemas);
    }

    /** The record in {@code value}, or why there is none. */
    public Decoded<GenericRecord> decode(byte @Nullable [] value, Headers headers) {
        if (value == null) {
            return new Decoded.Refused<>("the record has no value");
        }
        if (value.length >= HEADER_BYTES && ByteBuffer.wrap(value).getChar() == MARKER) {
            long fingerprint =
                    ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong(Short.BYTES);
            return schemas.find(fingerprint)
                    .map(writer -> decode(value, HEADER_BYTES, writer))
                    .orElseGet(() -> new Decoded.Refused<>(
                            "unknown writer schema %016x; is it published on acdc.schemas?".formatted(fingerprint)));
        }
        if (RegistryFraming.begins(value)) {
            int id = RegistryFraming.id(value);
            return registered
                    .find(id, headers)
                    .map(writer -> decode(value, RegistryFraming.HEADER_BYTES, writer))
                    .orElseGet(() -> new Decoded.Refused<>(registered.whyUnknown(id)));
        }
        return new Decoded.Refused<>("no Avro record (%d bytes)".formatted(value.length));
    }

    private Decoded<GenericRecord> decode(byte[] value, int offset, Schema writer) {
        try {
            return new Decoded.Event<>(readers.computeIfAbsent(writer, schema -> new GenericDatumReader<>(schema))
                    .read(null, DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, null)));
        } catch (IOException | RuntimeException e) {
            // The library reports damage by exceptions of many kinds, UnsupportedOperationException among them.
            return new Decoded.Refused<>("damaged %s: %s".formatted(writer.getName(), e));
        }
    }
}
