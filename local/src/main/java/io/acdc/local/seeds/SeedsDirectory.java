package io.acdc.local.seeds;

import io.acdc.checkpoints.CheckpointException;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.events.GivenModel;
import io.acdc.events.ModelRole;
import io.acdc.local.failure.AcdcFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Given models that were looked at and can be evolved together.
 *
 * @param directory absolute path
 * @param file its description
 */
public record SeedsDirectory(Path directory, PopulationFile file) {
    /**
     * Reads and examines a directory: every checkpoint complete and sound, all of one shape and vocabulary, the
     * benchmark there.
     *
     * @throws AcdcFailure naming the first thing that is wrong
     */
    public static SeedsDirectory examine(Path path) {
        Path directory = path.toAbsolutePath().normalize();
        SeedsDirectory seeds = new SeedsDirectory(directory, PopulationFile.read(directory));
        try {
            seeds.requireCompatible();
        } catch (CheckpointException unusable) {
            throw AcdcFailure.couldNotRun(String.valueOf(unusable.getMessage()));
        }
        seeds.benchmark().ifPresent(SeedsDirectory::requireFile);
        return seeds;
    }

    /** Base and experts as a population names them. */
    public List<GivenModel> givenModels() {
        List<GivenModel> models = new ArrayList<>();
        models.add(given(file.base(), ModelRole.BASE));
        file.experts().forEach(expert -> models.add(given(expert, ModelRole.SEED)));
        return List.copyOf(models);
    }

    /** Directory of the model to compare with. */
    public Optional<Path> generalist() {
        return file.generalist().map(directory::resolve);
    }

    /** File of held-out questions. */
    public Optional<Path> benchmark() {
        return file.benchmark().map(directory::resolve);
    }

    /** The settings that fit. */
    public Optional<String> preset() {
        return file.preset();
    }

    private void requireCompatible() {
        try (Checkpoint base = Checkpoint.open(directory.resolve(file.base()))) {
            base.requireFinite();
            file.experts().forEach(expert -> requireCompatible(base, expert));
            file.generalist().ifPresent(generalist -> requireCompatible(base, generalist));
        }
    }

    private void requireCompatible(Checkpoint base, String name) {
        try (Checkpoint expert = Checkpoint.open(directory.resolve(name))) {
            Checkpoint.requireCompatible(base, expert);
            expert.requireFinite();
        }
    }

    private GivenModel given(String name, ModelRole role) {
        return new GivenModel(name, role, directory.resolve(name).toString());
    }

    private static void requireFile(Path benchmark) {
        if (!Files.isRegularFile(benchmark)) {
            throw AcdcFailure.couldNotRun("benchmark %s is missing: restore it, or take it out of %s"
                    .formatted(benchmark, PopulationFile.NAME));
        }
    }
}
