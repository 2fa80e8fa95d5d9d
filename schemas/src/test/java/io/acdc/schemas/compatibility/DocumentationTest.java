package io.acdc.schemas.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private final Set<String> seen = new HashSet<>();
    private final List<String> undocumented = new ArrayList<>();

    @Test
    void shouldDocumentEveryRecordEnumAndField() {
        // When
        ReleasedSchemas.current().forEach(this::visit);

        // Then
        assertThat(seen).contains("io.acdc.events.Scorer", "io.acdc.events.MergeRecipe", "io.acdc.events.ScorerKind");
        assertThat(undocumented).isEmpty();
    }

    private void visit(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> visitNamed(schema, schema.getFields());
            case ENUM -> visitNamed(schema, List.of());
            case UNION -> schema.getTypes().forEach(this::visit);
            case ARRAY -> visit(schema.getElementType());
            case MAP -> visit(schema.getValueType());
            default -> {
                // Primitive types explain themselves.
            }
        }
    }

    private void visitNamed(Schema schema, List<Schema.Field> fields) {
        if (!seen.add(schema.getFullName())) {
            return;
        }
        require(schema.getDoc(), schema.getFullName());
        fields.forEach(field -> {
            require(field.doc(), schema.getFullName() + "." + field.name());
            visit(field.schema());
        });
    }

    private void require(@Nullable String doc, String name) {
        if (doc == null || doc.isBlank()) {
            undocumented.add(name);
        }
    }
}
