package io.acdc.schemas.compatibility;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.schemas.compatibility.ReleasedSchemas.Released;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedSchemasTest {
    /** {@code mvn -pl schemas test -Dacdc.release=2} keeps the present schemas as those of version 2. */
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

    @Test
    void shouldNoticeAChangeThatBreaksReaders() {
        // Given
        Schema released = SchemaBuilder.record("R").fields().requiredInt("a").endRecord();
        Schema changed = SchemaBuilder.record("R")
                .fields()
                .requiredInt("a")
                .requiredInt("b")
                .endRecord();

        // Then
        assertThat(checkReaderWriterCompatibility(changed, released).getType())
                .isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    private static void assertReads(Schema reader, Schema writer) {
        assertThat(checkReaderWriterCompatibility(reader, writer).getResult().getIncompatibilities())
                .isEmpty();
    }
}
