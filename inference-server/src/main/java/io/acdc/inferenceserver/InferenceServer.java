package io.acdc.inferenceserver;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.checkpoints.checkpoint.ModelConfig;
import io.acdc.inference.runner.ModelLoader;
import io.acdc.inference.runner.ModelRunner;
import io.acdc.inference.runner.PromptCodec;
import io.acdc.inferenceserver.completion.Completions;
import io.acdc.inferenceserver.http.Recovery;
import io.acdc.inferenceserver.http.ServerConnection;
import io.acdc.inferenceserver.http.ServerTroubleException;
import io.acdc.inferenceserver.settings.ServerSettings;
import io.acdc.inferenceserver.weights.Canary;
import io.acdc.inferenceserver.weights.ServedCheckpoint;
import io.acdc.inferenceserver.weights.ServedWeights;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A vLLM or another OpenAI-compatible server that computes models for us. It should be nobody else's: two that change its
 * weights get none of their answers. Opening it asks nothing of the server, which may come later. Thread-safe.
 */
public final class InferenceServer implements AutoCloseable {
    private final ServerConnection connection;
    private final Completions completions;
    private final ServedWeights weights;
    private final Recovery recovery;
    private final ModelLoader prompts = new ModelLoader();

    private InferenceServer(ServerSettings settings) {
        this.connection = new ServerConnection(settings);
        this.completions = new Completions(connection, settings.limits());
        this.weights = new ServedWeights(settings, connection, completions);
        this.recovery = new Recovery(connection, settings.limits().recoveryTime());
    }

    public static InferenceServer open(ServerSettings settings) {
        return new InferenceServer(settings);
    }

    /**
     * Has the server load the checkpoint, if its weights are still the announced ones. Models loaded before may be asked
     * again: their weights are loaded again then.
     *
     * @param directory the same for this process and for the server
     * @throws OtherWeightsException if the weights in the directory are not the announced ones
     * @throws ServerTroubleException if the server cannot load them, or cannot be believed that it did
     * @throws io.acdc.checkpoints.CheckpointException if files are missing, malformed or cannot be read
     */
    public ServedModel load(Path directory, String announcedSha256) {
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            String found = checkpoint.weightSha256();
            if (!found.equals(announcedSha256)) {
                throw new OtherWeightsException(
                        "stale or changed weights in %s: found %s, announced %s; announce the model again"
                                .formatted(directory, found, announcedSha256));
            }
            PromptCodec codec = prompts.codec(directory);
            ServedCheckpoint served = new ServedCheckpoint(directory, found, codec.tokens(Canary.PROMPT));
            String canary = recovery.over(() -> weights.load(served)).fingerprint();
            return new ServedModel(new ModelRunner(model(served, checkpoint.config(), codec), codec, found), canary);
        }
    }

    private ServedLanguageModel model(ServedCheckpoint served, ModelConfig config, PromptCodec codec) {
        return new ServedLanguageModel(served, config, weights, completions, recovery, codec::tokens);
    }

    /** In one line what is wrong with the server, as far as is known. */
    public Optional<String> trouble() {
        return weights.trouble();
    }

    /** Answers under way are given up. */
    @Override
    public void close() {
        connection.close();
        prompts.close();
    }
}
