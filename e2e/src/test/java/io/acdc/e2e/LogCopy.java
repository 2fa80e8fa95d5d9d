package io.acdc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A log that is exported and imported into a new data directory.
 *
 * @param directory where the files and the copy go
 * @param original the data directory it comes from
 */
record LogCopy(Path directory, Path original) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Checks that the copy verifies, has the same members and tasks, and cannot be evolved further. */
    void check() throws Exception {
        Path files = directory.resolve("export");
        Path copy = directory.resolve("copy");
        json("log", "export", files.toString(), "--data", original.toString());
        JsonNode first = json("log", "import", files.toString(), "--data", copy.toString());
        JsonNode second = json("log", "import", files.toString(), "--data", copy.toString());
        assertThat(first.path("recordsWritten").asLong()).isPositive();
        assertThat(second.path("recordsWritten").asLong()).isZero();
        assertThat(json("replay", "--verify", "--data", copy.toString())
                        .path("mismatches")
                        .asLong(-1))
                .isZero();
        for (String list : new String[] {"models", "tasks"}) {
            assertThat(json(list, "--data", copy.toString())).isEqualTo(json(list, "--data", original.toString()));
        }
        assertHistory(copy);
    }

    private void assertHistory(Path copy) throws Exception {
        Acdc.Ended run = Acdc.run(directory, "run", "--data", copy.toString(), "--candidates", "40", "--plain");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("population default was imported and cannot evolve further");
    }

    private JsonNode json(String... arguments) throws Exception {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        Acdc.Ended ended = Acdc.run(directory, all);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return JSON.readTree(ended.out());
    }
}
