package io.acdc.schemas.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.schemas.topics.Topics;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Who sends and receives what, one operation each. */
final class Operations {
    private final ObjectNode operations = JsonNodeFactory.instance.objectNode();

    static ObjectNode all() {
        Operations all = new Operations();
        Arrays.stream(Party.values()).forEach(all::addOf);
        return all.operations;
    }

    private void addOf(Party party) {
        TopicUse.all().forEach(use -> {
            String message = use.topic().recordType().getSimpleName();
            add(party, use.senders(), "send", use.topic().name(), message);
            add(party, use.receivers(), "receive", use.topic().name(), message);
        });
        add(party, EnumSet.of(Party.COMMAND), "send", Topics.SCHEMAS, "WriterSchema");
        add(party, EnumSet.complementOf(EnumSet.of(Party.EVAL_SERVICE)), "receive", Topics.SCHEMAS, "WriterSchema");
        add(party, EnumSet.complementOf(EnumSet.of(Party.COMMAND)), "send", Topics.DEAD_LETTERS, "DeadLetter");
        add(
                party,
                EnumSet.of(Party.TASK_SERVICE, Party.MERGE_SERVICE, Party.COMMAND),
                "receive",
                Topics.DEAD_LETTERS,
                "DeadLetter");
    }

    private void add(Party party, Set<Party> parties, String action, String topic, String message) {
        if (!parties.contains(party)) {
            return;
        }
        ObjectNode operation = operations.putObject("%s.%s.%s".formatted(party.label(), action, message));
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + topic);
        operation.putArray("messages").addObject().put("$ref", "#/channels/%s/messages/%s".formatted(topic, message));
        operation.putArray("tags").addObject().put("name", party.label());
    }
}
