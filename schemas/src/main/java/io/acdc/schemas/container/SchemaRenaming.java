package io.acdc.schemas.container;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * Moves a schema, with everything named in it, to another namespace. What it encodes stays the same: names are not part
 * of Avro's binary encoding. Two versions of one event can then stand in one schema, which may define a name only once.
 */
final class SchemaRenaming {
    private final String namespace;
    private final Map<String, Schema> renamed = new HashMap<>();

    private SchemaRenaming(String namespace) {
        this.namespace = namespace;
    }

    static Schema toNamespace(String namespace, Schema schema) {
        return new SchemaRenaming(namespace).rename(schema);
    }

    private Schema rename(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> {
                Schema known = renamed.get(schema.getFullName());
                yield known == null ? renameNamed(schema) : known;
            }
            case ARRAY -> Schema.createArray(rename(schema.getElementType()));
            case MAP -> Schema.createMap(rename(schema.getValueType()));
            case UNION ->
                Schema.createUnion(schema.getTypes().stream().map(this::rename).toList());
            case NULL, BOOLEAN, INT, LONG, FLOAT, DOUBLE, STRING, BYTES -> schema;
        };
    }

    private Schema renameNamed(Schema schema) {
        return switch (schema.getType()) {
            case ENUM ->
                remember(
                        schema,
                        Schema.createEnum(
                                schema.getName(),
                                schema.getDoc(),
                                namespace,
                                schema.getEnumSymbols(),
                                schema.getEnumDefault()));
            case FIXED ->
                remember(
                        schema,
                        Schema.createFixed(schema.getName(), schema.getDoc(), namespace, schema.getFixedSize()));
            default -> renameRecord(schema);
        };
    }

    private Schema renameRecord(Schema schema) {
        Schema result =
                remember(schema, Schema.createRecord(schema.getName(), schema.getDoc(), namespace, schema.isError()));
        List<Schema.Field> fields = schema.getFields().stream()
                .map(field -> new Schema.Field(field, rename(field.schema())))
                .toList();
        result.setFields(fields);
        return result;
    }

    private Schema remember(Schema original, Schema result) {
        renamed.put(original.getFullName(), result);
        return result;
    }
}
