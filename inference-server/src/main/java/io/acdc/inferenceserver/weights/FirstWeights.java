package io.acdc.inferenceserver.weights;

import io.acdc.checkpoints.CheckpointException;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inferenceserver.completion.ModelCard;
import io.acdc.inferenceserver.settings.ServerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The weights a server starts with. It may have others by now. */
record FirstWeights(ServerSettings settings) {

    /** Them, where they lie in a directory that this process can read. Reads every byte. */
    Optional<ServedCheckpoint> of(ModelCard model, TokenSequence canaryPrompt) {
        return settings.checkpoint()
                .or(() -> model.root().map(Path::of))
                .filter(Files::isDirectory)
                .flatMap(directory -> digest(directory)
                        .map(weightSha256 -> new ServedCheckpoint(directory, weightSha256, canaryPrompt)));
    }

    private static Optional<String> digest(Path directory) {
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            return Optional.of(checkpoint.weightSha256());
        } catch (CheckpointException e) {
            return Optional.empty();
        }
    }
}
