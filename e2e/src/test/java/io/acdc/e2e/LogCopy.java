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
 * @param original the broker it comes from
 */
record LogCopy(Path directory, String original) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Checks that the copy verifies, has the same members and tasks, and cannot be evolved further. */
    void check() throws Exception {
        Path files = directory.resolve("export");
        Path copy = directory.resolve("copy");
        json("log", "export", files.toString(), "--bootstrap", original);
        JsonNode first = json("log", "import", files.toString(), "--data", copy.toString());
        assertThat(first.path("recordsWritten").asLong()).isPositive();
        try (RunningBroker broker = RunningBroker.start(directory, copy)) {
            assertCopied(files, broker.bootstrap());
        }
        assertHistory(copy);
    }

    private void assertCopied(Path files, String copy) throws Exception {
        JsonNode second = json("log", "import", files.toString(), "--bootstrap", copy);
        assertThat(second.path("recordsWritten").asLong()).isZero();
        assertThat(json("replay", "--verify", "--bootstrap", copy)
                        .path("mismatches")
                        .asLong(-1))
                .isZero();
        for (String list : new String[] {"models", "tasks"}) {
            assertThat(json(list, "--bootstrap", copy)).isEqualTo(json(list, "--bootstrap", original));
        }
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
