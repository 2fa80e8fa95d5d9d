package io.acdc.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code run.json} says about a data directory.
 *
 * @param data the data directory
 */
record RunningSystem(Path data) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Optional<Long> pid(String child) {
        return read().map(run -> run.path("pids").path(child))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asLong);
    }

    Optional<String> bootstrap() {
        return read().map(run -> run.path("bootstrap").asText());
    }

    List<Long> pids() {
        List<Long> pids = new ArrayList<>();
        read().ifPresent(run -> run.path("pids").forEach(pid -> pids.add(pid.asLong())));
        return pids;
    }

    void kill(String child) {
        ProcessHandle.of(pid(child).orElseThrow()).orElseThrow().destroyForcibly();
    }

    static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private Optional<JsonNode> read() {
        try {
            return Optional.of(JSON.readTree(Files.readString(data.resolve("run.json"))));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
