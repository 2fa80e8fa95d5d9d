package io.acdc.archive.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.message.SchemaStore;

/**
 * Schemas that released versions wrote store entries with: {@code released/<version>/<Entry>.avsc} beside this class.
 * Stores are restored from changelogs, which may be older than this build.
 */
final class ReleasedEntries {
    static final int LATEST_VERSION = 5;

    private ReleasedEntries() {}

    /** All schemas an entry of that type may have been written with, other than the present one. */
    static SchemaStore of(Class<?> type) {
        SchemaStore.Cache schemas = new SchemaStore.Cache();
        all(type.getSimpleName()).forEach(schemas::addSchema);
        return schemas;
    }

    /** The versions in their order; a type that came later has fewer. */
    static Stream<Schema> all(String name) {
        return IntStream.rangeClosed(1, LATEST_VERSION)
                .mapToObj(version -> read("released/%d/%s.avsc".formatted(version, name)))
                .flatMap(Optional::stream);
    }

    private static Optional<Schema> read(String resource) {
        try (InputStream file = ReleasedEntries.class.getResourceAsStream(resource)) {
            return file == null ? Optional.empty() : Optional.of(new Schema.Parser().parse(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
