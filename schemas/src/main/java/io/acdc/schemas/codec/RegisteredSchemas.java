package io.acdc.schemas.codec;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Which schema a value framed for a registry was written with. What a service of ours wrote names its schema in the
 * CloudEvents header {@code ce_dataschema} as well, so that the log can be read without the registry and outlives it;
 * only for records of others is the registry asked, once for every schema.
 */
record RegisteredSchemas(SchemaCatalogue schemas) {
    /** The schema, or empty if neither the header nor the registry tells. */
    Optional<Schema> find(int id, Headers headers) {
        return named(headers).or(() -> schemas.findRegistered(id));
    }

    /** Why there is none. */
    String whyUnknown(int id) {
        String number = Integer.toUnsignedString(id);
        return schemas.registryAddress()
                .map(address -> "the schema registry %s has no Avro schema %s".formatted(address, number))
                .orElseGet(
                        () -> "its schema has the number %s in a registry, and no registry is set".formatted(number));
    }

    private Optional<Schema> named(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(DataSchema.HEADER))
                .map(Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .flatMap(DataSchema::fingerprint)
                .flatMap(schemas::find);
    }
}
