package io.acdc.archive.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Describes events as they are written in JSON, by their Avro schemas: names, types and descriptions are those of the
 * contracts. What {@link EventSerializer} writes is what stands here.
 */
final class EventSchemas {
    private static final String COMPONENTS = "#/components/schemas/";

    private final Map<String, Schema> byName = new LinkedHashMap<>();

    /** Descriptions of these records and of all that they contain, by simple name. */
    static Map<String, Schema> of(List<org.apache.avro.Schema> events) {
        EventSchemas schemas = new EventSchemas();
        events.forEach(schemas::describe);
        return schemas.byName;
    }

    private Schema describe(org.apache.avro.Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM -> word(schema);
            case ARRAY -> of(SchemaType.ARRAY).items(describe(schema.getElementType()));
            case MAP -> of(SchemaType.OBJECT).additionalPropertiesSchema(describe(schema.getValueType()));
            case UNION -> union(schema);
            case INT -> of(SchemaType.INTEGER).format("int32");
            case LONG -> number(schema);
            case FLOAT, DOUBLE -> of(SchemaType.NUMBER).format("double");
            case BOOLEAN -> of(SchemaType.BOOLEAN);
            case NULL -> of(SchemaType.NULL);
            case STRING, BYTES, FIXED -> of(SchemaType.STRING);
        };
    }

    private Schema record(org.apache.avro.Schema schema) {
        if (!byName.containsKey(schema.getName())) {
            Schema described = of(SchemaType.OBJECT);
            byName.put(schema.getName(), described);
            described.setDescription(schema.getDoc());
            schema.getFields().forEach(field -> {
                described.addProperty(field.name(), describe(field.schema()).description(field.doc()));
                described.addRequired(field.name());
            });
        }
        return reference(schema);
    }

    private Schema word(org.apache.avro.Schema schema) {
        byName.computeIfAbsent(
                schema.getName(),
                _ -> of(SchemaType.STRING)
                        .description(schema.getDoc())
                        .enumeration(List.copyOf(schema.getEnumSymbols())));
        return reference(schema);
    }

    private Schema union(org.apache.avro.Schema schema) {
        List<Schema> branches = new ArrayList<>();
        schema.getTypes().forEach(branch -> branches.add(describe(branch)));
        return OASFactory.createSchema().anyOf(branches);
    }

    private static Schema number(org.apache.avro.Schema schema) {
        return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                ? of(SchemaType.STRING).format("date-time")
                : of(SchemaType.INTEGER).format("int64");
    }

    private static Schema reference(org.apache.avro.Schema schema) {
        return OASFactory.createSchema().ref(COMPONENTS + schema.getName());
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
