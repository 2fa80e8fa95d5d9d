package io.acdc.local.logfiles;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.local.failure.AcdcFailure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The manifest as JSON. Its export id is the SHA-256 of the topics' part, so a change there does not go unnoticed. */
final class ManifestJson {
    private static final String FORMAT = "acdc-log";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ManifestJson() {}

    /** The export id that belongs to these topics. */
    static String exportId(List<TopicFile> topics) {
        return digest(topicsNode(topics));
    }

    static String text(Manifest manifest) {
        ObjectNode node = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("formatVersion", Manifest.FORMAT_VERSION)
                .put("writtenBy", manifest.writtenBy())
                .put("exportedAt", manifest.exportedAt().toString())
                .put("exportId", manifest.exportId());
        manifest.populations().forEach(node.putArray("populations")::add);
        node.set("topics", topicsNode(manifest.topics()));
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of numbers and texts can always be written", impossible);
        }
    }

    /**
     * Reads a manifest.
     *
     * @param where named in failures
     * @throws AcdcFailure when it is none, is damaged, or was written by a newer version
     */
    static Manifest parse(String text, String where) {
        JsonNode node = tree(text, where);
        requireKnownFormat(node, where);
        if (!digest(node.path("topics")).equals(node.path("exportId").asText())) {
            throw damaged(where);
        }
        try {
            return manifest(node);
        } catch (DateTimeException noTime) {
            throw damaged(where);
        }
    }

    private static JsonNode tree(String text, String where) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException noJson) {
            throw damaged(where);
        }
    }

    private static void requireKnownFormat(JsonNode node, String where) {
        if (!node.path("format").asText().equals(FORMAT)) {
            throw AcdcFailure.couldNotRun(
                    "%s is not the manifest of an exported log: give a directory that acdc log export wrote"
                            .formatted(where));
        }
        int version = node.path("formatVersion").asInt();
        if (version > Manifest.FORMAT_VERSION) {
            throw AcdcFailure.couldNotRun(
                    "%s was written by a newer version of acdc (%s, format %d; this one reads format %d): use that version"
                            .formatted(where, node.path("writtenBy").asText(), version, Manifest.FORMAT_VERSION));
        }
    }

    private static Manifest manifest(JsonNode node) {
        return new Manifest(
                node.path("exportId").asText(),
                node.path("writtenBy").asText(),
                Instant.parse(node.path("exportedAt").asText()),
                texts(node.path("populations")),
                each(node.path("topics")).map(ManifestJson::topicFile).toList());
    }

    private static TopicFile topicFile(JsonNode node) {
        return new TopicFile(
                node.path("topic").asText(),
                node.path("file").asText(),
                node.path("bytes").asLong(),
                node.path("sha256").asText(),
                node.path("records").asLong(),
                node.path("undecoded").asLong(),
                node.path("partitions").asInt(),
                time(node.path("first")),
                time(node.path("last")),
                texts(node.path("schemas")),
                each(node.path("keys"))
                        .map(key -> new KeySequence(
                                key.path("key").asText(),
                                key.path("records").asLong(),
                                key.path("sha256").asText()))
                        .toList());
    }

    private static ArrayNode topicsNode(List<TopicFile> topics) {
        ArrayNode array = JSON.createArrayNode();
        topics.forEach(topic -> array.add(node(topic)));
        return array;
    }

    private static ObjectNode node(TopicFile topic) {
        ObjectNode node = JSON.createObjectNode()
                .put("topic", topic.topic())
                .put("file", topic.file())
                .put("bytes", topic.bytes())
                .put("sha256", topic.sha256())
                .put("records", topic.records())
                .put("undecoded", topic.undecoded())
                .put("partitions", topic.partitions());
        topic.first().ifPresent(time -> node.put("first", time.toString()));
        topic.last().ifPresent(time -> node.put("last", time.toString()));
        topic.schemas().forEach(node.putArray("schemas")::add);
        ArrayNode keys = node.putArray("keys");
        topic.keys()
                .forEach(key -> keys.addObject()
                        .put("key", key.key())
                        .put("records", key.records())
                        .put("sha256", key.sha256()));
        return node;
    }

    private static String digest(JsonNode topics) {
        byte[] bytes = topics.toString().getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = Checksum.sha256();
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    private static Optional<Instant> time(JsonNode node) {
        return node.isTextual() ? Optional.of(Instant.parse(node.asText())) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static AcdcFailure damaged(String where) {
        return AcdcFailure.couldNotRun("%s is damaged: copy the export again from where it was made".formatted(where));
    }
}
