package io.acdc.schemas.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.schemas.topics.Topic;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** What is on the topics. */
final class Messages {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String AVRO = "application/vnd.apache.avro;version=1.9.0";

    private Messages() {}

    static ObjectNode all() {
        ObjectNode messages = JSON.objectNode();
        TopicUse.all().forEach(use -> messages.set(use.topic().recordType().getSimpleName(), event(use)));
        messages.set("WriterSchema", writerSchema());
        messages.set("DeadLetter", deadLetter());
        return messages;
    }

    /** Headers that every event has. */
    static ObjectNode traits() {
        ObjectNode traits = JSON.objectNode();
        ObjectNode headers = traits.putObject("CloudEvent").putObject("headers");
        headers.put("type", "object");
        headers.put("description", "Kafka protocol binding of CloudEvents 1.0.2, binary content mode.");
        ObjectNode properties = headers.putObject("properties");
        constant(properties, "content-type", "application/avro");
        constant(properties, "ce_specversion", "1.0");
        text(properties, "ce_id", "Identifies the event's content: what is said twice has the same.");
        text(properties, "ce_source", "The speaking instance, such as /acdc/eval-service/eval-0.");
        text(properties, "ce_type", "Full name of the Avro record.");
        text(properties, "ce_subject", "What the event is about, such as a model's id.");
        text(properties, "ce_time", "When it was sent, as RFC 3339.");
        text(
                properties,
                "ce_dataschema",
                "urn:avro:crc64: and the writer schema's fingerprint in 16 hexadecimal digits, the key on acdc.schemas.");
        required(headers, properties);
        text(
                properties,
                "traceparent",
                "W3C trace context of the step that the event tells of; only with events about a model.");
        return traits;
    }

    private static ObjectNode event(TopicUse use) {
        Topic<?> topic = use.topic();
        Schema schema = SpecificData.get().getSchema(topic.recordType());
        ObjectNode message = JSON.objectNode();
        message.put("name", schema.getFullName()).put("title", schema.getName());
        message.put("summary", Prose.of(schema.getDoc()));
        message.put("contentType", "application/avro");
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/CloudEvent");
        ObjectNode payload = message.putObject("payload").put("schemaFormat", AVRO);
        payload.set("schema", AvroTree.of(schema));
        key(message, use.key());
        return message;
    }

    private static ObjectNode writerSchema() {
        ObjectNode message = JSON.objectNode();
        message.put("name", "WriterSchema").put("title", "WriterSchema");
        message.put("summary", "The Avro schema that events were written with, so that the log explains itself.");
        message.put("contentType", "application/json");
        message.putObject("payload").put("type", "object").put("description", "An Avro schema as JSON.");
        key(message, "its CRC-64-AVRO fingerprint");
        return message;
    }

    private static ObjectNode deadLetter() {
        ObjectNode message = JSON.objectNode();
        message.put("name", "DeadLetter").put("title", "DeadLetter");
        message.put("summary", "A record no service could read or handle: key, value and headers as they came.");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        text(properties, "dead-letter-reason", "Why, in one line.");
        text(properties, "dead-letter-service", "Who set it aside.");
        text(properties, "dead-letter-topic", "Where it was found.");
        text(properties, "dead-letter-partition", "Where on the topic.");
        text(properties, "dead-letter-offset", "Where on the partition.");
        required(headers, properties);
        message.put("contentType", "application/octet-stream");
        message.putObject("payload").put("description", "Any bytes, or none.");
        return message;
    }

    private static void key(ObjectNode message, String description) {
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", description);
        kafka.put("bindingVersion", "0.5.0");
    }

    private static void constant(ObjectNode properties, String name, String value) {
        properties.putObject(name).put("type", "string").put("const", value);
    }

    private static void text(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }

    private static void required(ObjectNode headers, ObjectNode properties) {
        List<String> names = List.copyOf(
                properties.properties().stream().map(Map.Entry::getKey).toList());
        names.forEach(headers.withArray("required")::add);
    }
}
