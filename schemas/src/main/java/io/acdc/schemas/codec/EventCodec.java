package io.acdc.schemas.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro single-object encoding: two marker bytes {@code C3 01}, the writer schema's CRC-64-AVRO fingerprint in
 * little-endian order, the binary-encoded record. Reads that, and the framing of schema registries, whichever a value
 * has. Records of other writers are read through their schema and resolved to ours. Safe for use by several threads.
 */
public final class EventCodec implements EventEncoder {
    private static final int HEADER_BYTES = 10;
    private static final int MARKER = 0xC301;
    private static final Headers NO_HEADERS = new RecordHeaders();

    static {
        DecodingLimits.set();
    }

    private final SchemaCatalogue schemas;
    private final RegisteredDecoder registered;
    private final Map<Class<?>, BinaryMessageEncoder<SpecificRecord>> encoders = new ConcurrentHashMap<>();
    private final Map<Class<?>, BinaryMessageDecoder<SpecificRecord>> decoders = new ConcurrentHashMap<>();

    public EventCodec(SchemaCatalogue schemas) {
        this.schemas = schemas;
        this.registered = new RegisteredDecoder(schemas);
    }

    /** A codec that reads what this build writes. */
    public static EventCodec ofThisBuild() {
        return new EventCodec(new SchemaCatalogue());
    }

    /** The writers' schemas. */
    public SchemaCatalogue schemas() {
        return schemas;
    }

    @Override
    public byte[] encode(SpecificRecord event) {
        try {
            ByteBuffer encoded = encoders.computeIfAbsent(event.getClass(), EventCodec::encoder)
                    .encode(event);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode " + event.getClass().getSimpleName(), e);
        }
    }

    /**
     * The event in a record without headers, or why there is none.
     *
     * @throws io.acdc.schemas.registry.RegistryException when only the registry knows, and gives no answer
     */
    public <T extends SpecificRecord> Decoded<T> decode(byte @Nullable [] bytes, Class<T> type) {
        return decode(bytes, NO_HEADERS, type);
    }

    /**
     * The event in a record, or why there is none.
     *
     * @param bytes the record's value
     * @param headers of the record: they tell the schema where the value names one by a registry's number
     * @throws io.acdc.schemas.registry.RegistryException when only the registry knows, and gives no answer
     */
    public <T extends SpecificRecord> Decoded<T> decode(byte @Nullable [] bytes, Headers headers, Class<T> type) {
        if (bytes == null) {
            return new Decoded.Refused<>("the record has no value, expected a " + type.getSimpleName());
        }
        if (RegistryFraming.begins(bytes)) {
            return registered.decode(bytes, headers, type);
        }
        return refusal(bytes, type).<Decoded<T>>map(Decoded.Refused::new).orElseGet(() -> decodeBody(bytes, type));
    }

    private Optional<String> refusal(byte[] bytes, Class<?> type) {
        if (bytes.length < HEADER_BYTES || ByteBuffer.wrap(bytes).getChar() != MARKER) {
            return Optional.of("not in Avro single-object encoding (%d bytes), expected a %s"
                    .formatted(bytes.length, type.getSimpleName()));
        }
        long fingerprint = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(Short.BYTES);
        Optional<Schema> writer = schemas.find(fingerprint);
        if (writer.isEmpty()) {
            return Optional.of("unknown writer schema %016x, expected a %s; is it published on acdc.schemas?"
                    .formatted(fingerprint, type.getSimpleName()));
        }
        return writer.map(Schema::getFullName)
                .filter(name -> !name.equals(type.getName()))
                .map(name -> "a %s, expected a %s".formatted(name, type.getSimpleName()));
    }

    private <T extends SpecificRecord> Decoded<T> decodeBody(byte[] bytes, Class<T> type) {
        try {
            return new Decoded.Event<>(
                    type.cast(decoders.computeIfAbsent(type, this::decoder).decode(bytes)));
        } catch (IOException | RuntimeException e) {
            // The library reports damage by exceptions of many kinds, UnsupportedOperationException among them.
            return new Decoded.Refused<>("damaged %s: %s".formatted(type.getSimpleName(), e));
        }
    }

    private static BinaryMessageEncoder<SpecificRecord> encoder(Class<?> type) {
        SpecificData model = EventModel.of(type);
        return new BinaryMessageEncoder<>(model, model.getSchema(type));
    }

    private BinaryMessageDecoder<SpecificRecord> decoder(Class<?> type) {
        SpecificData model = EventModel.of(type);
        return new BinaryMessageDecoder<>(model, model.getSchema(type), schemas);
    }
}
