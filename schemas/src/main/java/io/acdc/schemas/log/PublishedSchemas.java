package io.acdc.schemas.log;

import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.registry.RegistryClient;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.Map;

/** All writer schemas a log knows. */
public final class PublishedSchemas {
    private PublishedSchemas() {}

    /**
     * The schemas on the schema topic as it is now, and those of this build.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}; with {@code acdc.registry.url} also those that a
     *     registry has
     */
    public static SchemaCatalogue read(Map<String, Object> clientConfiguration) {
        SchemaCatalogue schemas = new SchemaCatalogue(RegistryClient.namedIn(clientConfiguration));
        try (LogReader reader = LogReader.open(clientConfiguration, List.of(Topics.SCHEMAS))) {
            reader.forEach(record -> PublishedSchema.parse(record).ifPresent(schemas::add));
        }
        return schemas;
    }
}
