package io.acdc.schemas.compatibility;

import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;

/** The schemas of released versions, kept as files: {@code released/<version>/<Record>.avsc}. */
final class ReleasedSchemas {
    private static final Path RELEASED = Path.of("released");

    private ReleasedSchemas() {}

    /** One released schema. */
    record Released(String version, Schema schema) {
        @Override
        public String toString() {
            return schema.getName() + " of version " + version;
        }
    }

    static List<Released> all() {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .map(ReleasedSchemas::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + RELEASED.toAbsolutePath(), e);
        }
    }

    /** The schemas of this build. */
    static List<Schema> current() {
        return Topics.all().stream()
                .map(topic -> SpecificData.get().getSchema(topic.recordType()))
                .toList();
    }

    /** This build's version of a released schema. */
    static Schema current(Schema released) {
        return current().stream()
                .filter(schema -> schema.getFullName().equals(released.getFullName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(released.getFullName() + " is gone"));
    }

    /** Writes the schemas of this build as the released ones of a version. */
    static void write(String version) throws IOException {
        Path directory = Files.createDirectories(RELEASED.resolve(version));
        for (Schema schema : current()) {
            Files.writeString(
                    directory.resolve(schema.getName() + ".avsc"),
                    SchemaFormatter.format("json/pretty", schema) + "\n");
        }
    }

    private static Released read(Path file) {
        try {
            Path version = RELEASED.relativize(file).getName(0);
            return new Released(version.toString(), new Schema.Parser().parse(Files.readString(file)));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
