package io.acdc.local.logfiles;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.local.inspect.Report;
import java.nio.file.Path;
import java.util.List;

/**
 * What was imported.
 *
 * @param directory where from
 * @param plan which populations were missing and which were there
 * @param written records written
 */
public record ImportReport(Path directory, ImportPlan plan, long written) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The report in both forms. */
    public Report report() {
        ObjectNode json =
                JSON.createObjectNode().put("directory", directory.toString()).put("recordsWritten", written);
        plan.missing().forEach(json.putArray("imported")::add);
        plan.present().forEach(json.putArray("presentBefore")::add);
        return new Report(List.of(line()), json);
    }

    private String line() {
        return plan.missing().isEmpty()
                ? "everything of %s is there already: population %s"
                        .formatted(directory, String.join(", ", plan.present()))
                : "imported %,d records of population %s from %s"
                        .formatted(written, String.join(", ", plan.missing()), directory);
    }
}
