package io.acdc.local.logfiles;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.local.inspect.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was exported.
 *
 * @param directory where to
 * @param manifest what is there
 */
public record ExportReport(Path directory, Manifest manifest) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The report in both forms. */
    public Report report() {
        List<String> lines = new ArrayList<>();
        ObjectNode json = JSON.createObjectNode()
                .put("directory", directory.toString())
                .put("exportId", manifest.exportId())
                .put("records", manifest.records());
        manifest.populations().forEach(json.putArray("populations")::add);
        ArrayNode topics = json.putArray("topics");
        for (TopicFile topic : manifest.topics()) {
            lines.add("%-27s %,12d records %,14d bytes".formatted(topic.topic(), topic.records(), topic.bytes()));
            topics.addObject()
                    .put("topic", topic.topic())
                    .put("file", topic.file())
                    .put("records", topic.records())
                    .put("undecoded", topic.undecoded())
                    .put("bytes", topic.bytes());
        }
        lines.add("exported %,d records of population %s to %s"
                .formatted(manifest.records(), String.join(", ", manifest.populations()), directory));
        return new Report(lines, json);
    }
}
