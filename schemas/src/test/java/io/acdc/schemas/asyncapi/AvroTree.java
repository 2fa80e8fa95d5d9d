package io.acdc.schemas.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.apache.avro.Schema;

/** An Avro schema as a tree, without what only our generated classes need. */
final class AvroTree {
    private static final Set<String> JAVA_ONLY = Set.of("avro.java.string");
    private static final ObjectMapper JSON = new ObjectMapper();

    private AvroTree() {}

    static JsonNode of(Schema schema) {
        try {
            return plain(JSON.readTree(schema.toString()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode plain(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> plain(object);
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(plain(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private static JsonNode plain(ObjectNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().stream()
                .filter(entry -> !JAVA_ONLY.contains(entry.getKey()))
                .forEach(entry -> copy.set(
                        entry.getKey(),
                        entry.getKey().equals("doc")
                                ? JsonNodeFactory.instance.textNode(
                                        Prose.of(entry.getValue().asText()))
                                : plain(entry.getValue())));
        boolean isNameOnly = copy.size() == 1 && copy.path("type").isTextual();
        return isNameOnly ? copy.path("type") : copy;
    }
}
