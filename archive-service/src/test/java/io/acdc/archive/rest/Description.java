package io.acdc.archive.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI document, and whether answers are as it says. */
record Description(JsonNode document) {
    /** The described addresses. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        document.at("/paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    /** What in the answer is described nowhere, or otherwise; empty when all is well. */
    List<String> complaints(String path, JsonNode answer) {
        JsonNode schema = document.at("/paths").path(path).at("/get/responses/200/content/application~1json/schema");
        return complaints(path, schema, answer);
    }

    private List<String> complaints(String where, JsonNode schema, JsonNode value) {
        if (schema.isMissingNode()) {
            return List.of(where + ": not described");
        }
        if (schema.has("$ref")) {
            return value.isNull() && isNullable(schema)
                    ? List.of()
                    : complaints(where, document.at(schema.get("$ref").asText().substring(1)), value);
        }
        if (schema.has("anyOf")) {
            return anyOf(schema)
                            .anyMatch(branch -> complaints(where, branch, value).isEmpty())
                    ? List.of()
                    : List.of(where + ": none of the described kinds: " + value);
        }
        return ofType(where, schema, value);
    }

    private List<String> ofType(String where, JsonNode schema, JsonNode value) {
        String type = switch (value.getNodeType()) {
            case NULL -> "null";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case ARRAY -> "array";
            default -> "object";
        };
        boolean right = schema.path("type").isArray()
                ? stream(schema.get("type")).anyMatch(kind -> kind.asText().equals(type))
                : schema.path("type").asText().equals(type);
        if (!right) {
            return List.of("%s: %s is no %s".formatted(where, value, schema.path("type")));
        }
        return inside(where, schema, value);
    }

    private List<String> inside(String where, JsonNode schema, JsonNode value) {
        List<String> complaints = new ArrayList<>();
        value.properties()
                .forEach(field -> complaints.addAll(
                        complaints(where + "." + field.getKey(), property(schema, field), field.getValue())));
        if (value.isArray()) {
            value.forEach(item -> complaints.addAll(complaints(where + "[]", schema.path("items"), item)));
        }
        return complaints;
    }

    private static JsonNode property(JsonNode schema, Map.Entry<String, JsonNode> field) {
        JsonNode named = schema.path("properties").path(field.getKey());
        return named.isMissingNode() ? schema.path("additionalProperties") : named;
    }

    private static boolean isNullable(JsonNode schema) {
        return stream(schema.path("type")).anyMatch(kind -> kind.asText().equals("null"));
    }

    private static Stream<JsonNode> anyOf(JsonNode schema) {
        return stream(schema.get("anyOf"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
