package io.acdc.schemas.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.schemas.topics.Retention;
import io.acdc.schemas.topics.TopicCreation;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics as channels. */
final class Channels {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<NewTopic> created = TopicCreation.local().topics().toList();

    ObjectNode all() {
        ObjectNode channels = JSON.objectNode();
        TopicUse.all().forEach(use -> {
            String text = "%s Key: %s.".formatted(Kept.inWords(use.topic().retention()), use.key());
            channels.set(
                    use.topic().name(),
                    channel(use.topic().name(), use.topic().recordType().getSimpleName(), text));
        });
        channels.set(
                Topics.SCHEMAS,
                channel(
                        Topics.SCHEMAS,
                        "WriterSchema",
                        Kept.inWords(Retention.COMPACTED)
                                + " Key: the schema's CRC-64-AVRO fingerprint in 16 hexadecimal digits."));
        channels.set(
                Topics.DEAD_LETTERS,
                channel(Topics.DEAD_LETTERS, "DeadLetter", Kept.inWords(Retention.MONTHS) + " Key: as it came."));
        return channels;
    }

    private ObjectNode channel(String topic, String message, String description) {
        ObjectNode channel = JSON.objectNode();
        channel.put("address", topic).put("description", description);
        channel.putObject("messages").putObject(message).put("$ref", "#/components/messages/" + message);
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        NewTopic asCreated = created(topic);
        kafka.put("topic", topic).put("partitions", asCreated.numPartitions());
        kafka.set("topicConfiguration", configuration(asCreated.configs()));
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private NewTopic created(String name) {
        return created.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode configuration(Map<String, String> entries) {
        ObjectNode configuration = JSON.objectNode();
        entries.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            switch (entry.getKey()) {
                case "cleanup.policy" -> configuration.putArray(entry.getKey()).add(entry.getValue());
                case "retention.ms", "retention.bytes" ->
                    configuration.put(entry.getKey(), Long.parseLong(entry.getValue()));
                default -> configuration.put(entry.getKey(), entry.getValue());
            }
        });
        return configuration;
    }

    /** How long, in words. */
    private static final class Kept {
        static String inWords(Retention retention) {
            return switch (retention) {
                case FOR_EVER -> "Kept for ever.";
                case DAYS -> "Kept for days.";
                case MONTHS -> "Kept for months.";
                case COMPACTED -> "Compacted: the last record of every key.";
            };
        }
    }
}
