package io.acdc.checkpoints.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A JSON array of golden cases, below the directory in system property {@code acdc.goldens} or in our resources. */
public record GoldenFile(String name) {
    public static Path directory() {
        return Optional.ofNullable(System.getProperty("acdc.goldens"))
                .map(Path::of)
                .orElse(Path.of("src", "test", "resources", "goldens"));
    }

    /**
     * Runs every case, prints how many passed and fails if one did not.
     *
     * @param judge what is wrong with the implementation's answer to a case, or nothing
     */
    public void verify(Function<JsonNode, Optional<String>> judge) {
        JsonNode cases = cases();
        List<String> failures = new ArrayList<>();
        for (JsonNode goldenCase : cases) {
            judge.apply(goldenCase)
                    .ifPresent(problem -> failures.add(goldenCase.path("name").asText() + ": " + problem));
        }
        System.out.println("goldens " + name + ": " + (cases.size() - failures.size()) + " passed, " + failures.size()
                + " failed");
        assertThat(cases).as("cases in %s", name).isNotEmpty();
        assertThat(failures).isEmpty();
    }

    private JsonNode cases() {
        try {
            return new JsonMapper().readTree(directory().resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
