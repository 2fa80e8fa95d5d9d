package io.acdc.inference.runner;

import io.acdc.checkpoints.CheckpointStorageException;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.inference.architecture.CheckpointWeights;
import io.acdc.inference.architecture.SupportedArchitecture;
import io.acdc.inference.decoder.InvalidModelException;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.vector.VectorDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads checkpoints for answering. Models with the same tokenizer files share one tokenizer and template, so loading
 * another model of a population reads little more than its weights. May be shared between threads.
 */
public final class ModelLoader implements AutoCloseable {
    private static final List<String> PROMPT_FILES = List.of(
            "tokenizer.json", "tokenizer_config.json", "chat_template.jinja", "generation_config.json", "config.json");

    private final Map<List<String>, PromptCodec> codecs = new HashMap<>();
    private final DecoderFactory decoders;

    /** Models are computed by the {@link VectorDecoder}. */
    public ModelLoader() {
        this(VectorDecoder::of);
    }

    public ModelLoader(DecoderFactory decoders) {
        this.decoders = decoders;
    }

    /**
     * Reads a checkpoint directory; its files are not needed after.
     *
     * @throws io.acdc.checkpoints.CheckpointException if files are missing, malformed, cannot be read, or were written
     *     to meanwhile
     * @throws InvalidModelException if the architecture is not supported, or configuration and
     *     weights contradict each other
     */
    public ModelRunner load(Path directory) {
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            return Checkpoint.whileUnchanged(List.of(checkpoint), () -> runner(directory, checkpoint));
        } catch (InvalidModelException e) {
            throw new InvalidModelException(directory + ": " + e.getMessage(), e);
        }
    }

    /** Frees the tokenizers; runners of this loader can answer no more. */
    @Override
    public synchronized void close() {
        codecs.values().forEach(PromptCodec::close);
        codecs.clear();
    }

    private ModelRunner runner(Path directory, Checkpoint checkpoint) {
        try (WeightFingerprint fingerprint = WeightFingerprint.of(checkpoint)) {
            PromptCodec codec = codec(directory);
            return new ModelRunner(decoder(checkpoint), codec, fingerprint.sha256());
        }
    }

    private LanguageModel decoder(Checkpoint checkpoint) {
        CheckpointWeights weights = new CheckpointWeights(checkpoint);
        LanguageModel decoder = decoders.decoder(SupportedArchitecture.shapeOf(checkpoint.config()), weights);
        try {
            weights.requireAllUsed();
            return decoder;
        } catch (InvalidModelException e) {
            decoder.close();
            throw e;
        }
    }

    /**
     * Template and tokenizer of a checkpoint directory, for models that are computed elsewhere.
     *
     * @throws io.acdc.checkpoints.CheckpointException if files are missing, malformed or cannot be read
     */
    public synchronized PromptCodec codec(Path directory) {
        List<String> contents = PROMPT_FILES.stream()
                .map(directory::resolve)
                .map(ModelLoader::contents)
                .toList();
        return codecs.computeIfAbsent(contents, _ -> PromptCodec.open(directory));
    }

    private static String contents(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw CheckpointStorageException.reading(file, e);
        }
    }
}
