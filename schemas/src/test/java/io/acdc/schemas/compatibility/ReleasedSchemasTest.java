package io.acdc.schemas.compatibility;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.schemas.compatibility.ReleasedSchemas.Released;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedSchemasTest {
    /** {@code mvn -pl schemas,archive-service -am test -Dacdc.release=2} keeps the present schemas as version 2's. */
    @BeforeAll
    static void writeReleaseIfAsked() throws IOException {
        String version = System.getProperty("acdc.release");
        if (version != null) {
            ReleasedSchemas.write(version);
        }
    }

    static List<Released> released() {
        return ReleasedSchemas.all();
    }

    @Test
    void shouldKeepEveryRecordOfTheFirstRelease() {
        // Then
        assertThat(released().stream()
                        .filter(released -> released.version().equals("1"))
                        .map(Released::schema))
                .hasSize(9)
                .allSatisfy(
                        schema -> assertThat(ReleasedSchemas.current(schema)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("released")
    void shouldReadWhatAReleasedVersionWrote(Released released) {
        // Then
        assertReads(ReleasedSchemas.current(released.schema()), released.schema());
    }

    @ParameterizedTest
    @MethodSource("released")
    void shouldBeReadByAReleasedVersion(Released released) {
        // Then
        assertReads(released.schema(), ReleasedSchemas.current(released.schema()));
    }

    @ParameterizedTest
    @MethodSource("released")
    void shouldNoticeAFieldThatReleasedVersionsDoNotWrite(Released released) {
        // Given
        Schema changed = changed(released.schema(), fields -> {
            fields.add(new Schema.Field("added", Schema.create(Schema.Type.INT), "Without a default."));
        });

        // Then
        assertThat(reads(changed, released.schema())).isFalse();
        assertThat(reads(released.schema(), changed)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("released")
    void shouldNoticeTheLossOfAFieldThatReleasedVersionsNeed(Released released) {
        // Given
        Schema changed = changed(released.schema(), fields -> fields.removeIf(field -> !field.hasDefaultValue()));

        // Then
        assertThat(reads(changed, released.schema())).isTrue();
        assertThat(reads(released.schema(), changed)).isFalse();
    }

    @Test
    void shouldNoticeASymbolThatReleasedVersionsDoNotKnow() {
        // Given
        Schema released = Schema.createEnum("State", "Doc.", "test", List.of("A", "B"));
        Schema changed = Schema.createEnum("State", "Doc.", "test", List.of("A", "B", "C"));

        // Then
        assertThat(reads(changed, released)).isTrue();
        assertThat(reads(released, changed)).isFalse();
    }

    private static Schema changed(Schema schema, Consumer<List<Schema.Field>> change) {
        List<Schema.Field> fields = new ArrayList<>(schema.getFields().stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList());
        change.accept(fields);
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    private static boolean reads(Schema reader, Schema writer) {
        return checkReaderWriterCompatibility(reader, writer).getType() == SchemaCompatibilityType.COMPATIBLE;
    }

    private static void assertReads(Schema reader, Schema writer) {
        assertThat(checkReaderWriterCompatibility(reader, writer).getResult().getIncompatibilities())
                .isEmpty();
    }
}
