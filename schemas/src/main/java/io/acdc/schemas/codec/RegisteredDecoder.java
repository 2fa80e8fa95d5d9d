package io.acdc.schemas.codec;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.message.RawMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;

/** Reads values framed for a registry as events. */
final class RegisteredDecoder {
    private final RegisteredSchemas schemas;
    private final Map<Reading, RawMessageDecoder<SpecificRecord>> decoders = new ConcurrentHashMap<>();

    RegisteredDecoder(SchemaCatalogue schemas) {
        this.schemas = new RegisteredSchemas(schemas);
    }

    /** Which schema is read as which type. */
    private record Reading(Schema writer, Class<?> type) {}

    /** Decodes what {@link RegistryFraming#begins}. */
    <T extends SpecificRecord> Decoded<T> decode(byte[] value, Headers headers, Class<T> type) {
        int id = RegistryFraming.id(value);
        return schemas.find(id, headers)
                .<Decoded<T>>map(schema -> decode(value, schema, type))
                .orElseGet(
                        () -> new Decoded.Refused<>(schemas.whyUnknown(id) + ", expected a " + type.getSimpleName()));
    }

    private <T extends SpecificRecord> Decoded<T> decode(byte[] value, Schema writer, Class<T> type) {
        if (!writer.getFullName().equals(type.getName())) {
            return new Decoded.Refused<>("a %s, expected a %s".formatted(writer.getFullName(), type.getSimpleName()));
        }
        try {
            return new Decoded.Event<>(type.cast(decoder(writer, type).decode(RegistryFraming.body(value))));
        } catch (IOException | RuntimeException e) {
            // The library reports damage by exceptions of many kinds, UnsupportedOperationException among them.
            return new Decoded.Refused<>("damaged %s: %s".formatted(type.getSimpleName(), e));
        }
    }

    private RawMessageDecoder<SpecificRecord> decoder(Schema writer, Class<?> type) {
        return decoders.computeIfAbsent(new Reading(writer, type), reading -> {
            SpecificData model = EventModel.of(type);
            return new RawMessageDecoder<>(model, writer, model.getSchema(type));
        });
    }
}
