package io.acdc.schemas.codec;

import io.acdc.schemas.registry.SchemaRegistry;
import io.acdc.schemas.topics.Topics;
import java.util.Comparator;
import java.util.List;
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
 * of the services wrote. With a registry also by the registry's numbers. Safe for use by several threads.
 */
public final class SchemaCatalogue implements SchemaStore {
    private static final Map<String, Schema> OWN = ownSchemas();

    private final Optional<SchemaRegistry> registry;
    private final Map<Long, Schema> byFingerprint = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> byRegisteredId = new ConcurrentHashMap<>();

    /** A catalogue that knows the schemas of this build. */
    public SchemaCatalogue() {
        this(Optional.empty());
    }

    /** A catalogue that knows the schemas of this build, and asks the registry, if there is one, for those of others. */
    public SchemaCatalogue(Optional<SchemaRegistry> registry) {
        this.registry = registry;
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

    /** The known schemas of a record's full name: those this build writes first, then the others by fingerprint. */
    public List<Schema> writersOf(String fullName) {
        return byFingerprint.values().stream()
                .filter(schema -> schema.getFullName().equals(fullName))
                .sorted(Comparator.comparing((Schema schema) -> !OWN.containsKey(fingerprint(schema)))
                        .thenComparing(SchemaCatalogue::fingerprint))
                .toList();
    }

    /** The schema with that fingerprint, if it is known. */
    public Optional<Schema> find(long fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    /**
     * The schema with that number in the registry; empty if the registry has none, or there is no registry.
     *
     * @throws io.acdc.schemas.registry.RegistryException when the registry gives no answer
     */
    Optional<Schema> findRegistered(int id) {
        Optional<Schema> known = Optional.ofNullable(byRegisteredId.get(id));
        if (known.isPresent()) {
            return known;
        }
        Optional<Schema> asked = registry.flatMap(server -> server.find(id));
        asked.ifPresent(schema -> byRegisteredId.put(id, schema));
        return asked;
    }

    /** Where the registry is, for people. */
    Optional<String> registryAddress() {
        return registry.map(SchemaRegistry::address);
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
