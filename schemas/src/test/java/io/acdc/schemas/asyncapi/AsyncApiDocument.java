package io.acdc.schemas.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;

/** The whole document. */
final class AsyncApiDocument {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES)
            .enable(Feature.MINIMIZE_QUOTES, Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();
    private static final String HEAD = """
            # Generated from the topic catalogue and the event contracts; do not edit. After changing those:
            # mvn -pl schemas test -Dtest=AsyncApiTest -Dacdc.asyncapi=write
            """;

    private AsyncApiDocument() {}

    /** The document of this build. */
    static ObjectNode tree() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("asyncapi", "3.0.0");
        document.set("info", info());
        document.put("defaultContentType", "application/avro");
        document.set("servers", servers());
        document.set("channels", new Channels().all());
        document.set("operations", Operations.all());
        ObjectNode components = document.putObject("components");
        components.set("messages", Messages.all());
        components.set("messageTraits", Messages.traits());
        return document;
    }

    /** As it is kept in the repository. */
    static String text() {
        try {
            return HEAD + YAML.writeValueAsString(tree());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what {@link #text} wrote. */
    static JsonNode parse(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException noYaml) {
            throw new IllegalArgumentException("no YAML", noYaml);
        }
    }

    private static ObjectNode info() {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("title", "AC/DC on Kafka").put("version", "1.0.0");
        info.put(
                "description",
                "Coevolution of language models and tasks as events. Facts (TaskProposed, ModelMerged,"
                        + " EvaluationCompleted) are immutable, carry content-derived ids and may arrive twice and in any"
                        + " order. Decisions (ArchiveDecision) are made by the archive service alone and are numbered"
                        + " without gaps per population. Values are Avro in single-object encoding, or framed for a schema"
                        + " registry where one is used. Numbers of partitions are those of one machine.");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        Arrays.stream(Party.values())
                .forEach(party -> info.withArray("tags").addObject().put("name", party.label()));
        return info;
    }

    private static ObjectNode servers() {
        ObjectNode servers = JsonNodeFactory.instance.objectNode();
        ObjectNode broker = servers.putObject("broker");
        broker.put("host", "{bootstrap}").put("protocol", "kafka");
        broker.put("description", "Any broker of the cluster; acdc status prints the one of a running system.");
        broker.putObject("variables").putObject("bootstrap").put("default", "127.0.0.1:9092");
        return servers;
    }
}
