package io.acdc.schemas.codec;

import io.acdc.schemas.topics.Topics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * Writer schemas by fingerprint: the ones this build writes, and those read from the schema topic, which other versions
 * of the services wrote. Safe for use by several threads.
 */
public final class SchemaCatalogue implements SchemaStore {
    private static final Map<String, Schema> OWN = ownSchemas();

    private final Map<Long, Schema> byFingerprint = new ConcurrentHashMap<>();

    /** A catalogue that knows the schemas of this build. */
    public SchemaCatalogue() {
        OWN.values().forEach(this::add);
    }

    /** The schemas this build writes, by fingerprint in 16 hexadecimal digits. */
    public static Map<String, Schema> own() {
        return OWN;
    }

    /** CRC-64-AVRO of the schema's parsing canonical form, in 16 hexadecimal digits. */
    public static String fingerprint(Schema schema) {
        return "%016x".formatted(SchemaNormalization.parsingFingerprint64(schema));
    }

    /** Makes a writer schema known. */
    public void add(Schema schema) {
        byFingerprint.put(SchemaNormalization.parsingFingerprint64(schema), schema);
    }

    /** The schema with that fingerprint, if it is known. */
    public Optional<Schema> find(long fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    @Override
    public @Nullable Schema findByFingerprint(long fingerprint) {
        return byFingerprint.get(fingerprint);
    }

    private static Map<String, Schema> ownSchemas() {
        Map<String, Schema> schemas = new TreeMap<>();
        Topics.all().forEach(topic -> {
            Schema schema = SpecificData.get().getSchema(topic.recordType());
            schemas.put(fingerprint(schema), schema);
        });
        return Map.copyOf(schemas);
    }
}
