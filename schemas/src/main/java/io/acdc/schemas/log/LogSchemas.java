package io.acdc.schemas.log;

import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.Map;

/** The writer schemas of a log: those of this build, and those that other versions published on it. */
public final class LogSchemas {
    private LogSchemas() {}

    /**
     * Reads the schema topic.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     */
    public static SchemaCatalogue read(Map<String, Object> clientConfiguration) {
        SchemaCatalogue schemas = new SchemaCatalogue();
        try (LogReader reader = LogReader.open(clientConfiguration, List.of(Topics.SCHEMAS))) {
            reader.forEach(record -> PublishedSchema.parse(record).ifPresent(schemas::add));
        }
        return schemas;
    }
}
