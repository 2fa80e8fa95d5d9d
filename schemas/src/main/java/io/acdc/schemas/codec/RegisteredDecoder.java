package io.acdc.schemas.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.message.RawMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Reads values framed for a registry. What a service of ours wrote names its schema in the CloudEvents header
 * {@code ce_dataschema} as well, so that the log can be read without the registry and outlives it; only for records of
 * others is the registry asked, once for every schema.
 */
final class RegisteredDecoder {
    private final SchemaCatalogue schemas;
    private final Map<Reading, RawMessageDecoder<SpecificRecord>> decoders = new ConcurrentHashMap<>();

    RegisteredDecoder(SchemaCatalogue schemas) {
        this.schemas = schemas;
    }

    /** Which schema is read as which type. */
    private record Reading(Schema writer, Class<?> type) {}

    /** Decodes what {@link RegistryFraming#begins}. */
    <T extends SpecificRecord> Decoded<T> decode(byte[] value, Headers headers, Class<T> type) {
        int id = RegistryFraming.id(value);
        Optional<Schema> writer = named(headers).or(() -> schemas.findRegistered(id));
        return writer.<Decoded<T>>map(schema -> decode(value, schema, type))
                .orElseGet(() -> new Decoded.Refused<>(unknown(id, type)));
    }

    private Optional<Schema> named(Headers headers) {
        Header header = headers.lastHeader(DataSchema.HEADER);
        return header == null || header.value() == null
                ? Optional.empty()
                : DataSchema.fingerprint(new String(header.value(), StandardCharsets.UTF_8))
                        .flatMap(schemas::find);
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

    private String unknown(int id, Class<?> type) {
        String number = Integer.toUnsignedString(id);
        return schemas.registryAddress()
                .map(address -> "the schema registry %s has no Avro schema %s, expected a %s"
                        .formatted(address, number, type.getSimpleName()))
                .orElseGet(
                        () -> "schema %s of a registry, and no registry is set, expected a %s; set the registry's URL"
                                .formatted(number, type.getSimpleName()));
    }
}
