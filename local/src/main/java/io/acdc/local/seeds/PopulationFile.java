package io.acdc.local.seeds;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code population.json} of a directory of given models. All names are directories beside it.
 *
 * @param base what task vectors are taken against
 * @param experts the seeds
 * @param generalist one model trained on everything the experts saw, to compare with
 * @param benchmark held-out questions
 * @param preset settings that fit these models
 */
public record PopulationFile(
        String base,
        List<String> experts,
        Optional<String> generalist,
        Optional<String> benchmark,
        Optional<String> preset) {
    static final String NAME = "population.json";

    private record Json(
            @Nullable String base,
            @Nullable List<String> experts,
            @Nullable String generalist,
            @Nullable String benchmark,
            @Nullable String preset) {}

    public PopulationFile {
        experts = List.copyOf(experts);
    }

    static PopulationFile read(Path directory) {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw AcdcFailure.couldNotRun("no %s in %s: give a directory of seeds with --seeds (its README shows one)"
                    .formatted(NAME, directory));
        }
        try {
            return checked(file, new ObjectMapper().readValue(Files.readString(file), Json.class));
        } catch (JacksonException malformed) {
            throw unusable(file, malformed.getOriginalMessage());
        } catch (IOException failure) {
            throw unusable(file, String.valueOf(failure.getMessage()));
        }
    }

    private static PopulationFile checked(Path file, Json json) {
        if (json.base() == null || json.experts() == null || json.experts().size() < 2) {
            throw unusable(file, "it must name a base and at least two experts");
        }
        return new PopulationFile(
                json.base(),
                json.experts(),
                Optional.ofNullable(json.generalist()),
                Optional.ofNullable(json.benchmark()),
                Optional.ofNullable(json.preset()));
    }

    private static AcdcFailure unusable(Path file, String why) {
        return AcdcFailure.couldNotRun("%s cannot be used: %s".formatted(file, why));
    }
}
