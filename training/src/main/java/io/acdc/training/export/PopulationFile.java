package io.acdc.training.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code population.json}: which directories beside it are base, experts and baseline of a population. */
public final class PopulationFile {
    private PopulationFile() {}

    public static void write(Path file, String base, List<String> experts, String generalist, String benchmark)
            throws IOException {
        ObjectNode root = Json.object().put("base", base);
        ArrayNode names = root.putArray("experts");
        experts.forEach(names::add);
        root.put("generalist", generalist).put("benchmark", benchmark).put("preset", "tiny");
        Json.write(file, root);
    }
}
