package io.acdc.evalservice.answering;

import io.acdc.inference.decoder.vector.VectorDecoder;
import io.acdc.inference.runner.DecoderFactory;
import io.acdc.inference.runner.ModelLoader;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens the backend that the settings choose.
 *
 * @param properties a property's value by its whole name, if it is set
 */
public record InferenceBackends(Function<String, Optional<String>> properties) {
    private static final String PROCESSOR = "cpu";

    /**
     * @throws IllegalArgumentException in one line if a setting cannot be
     */
    public InferenceBackend open() {
        BackendKind kind =
                properties.apply(BackendKind.SETTING).map(BackendKind::of).orElse(BackendKind.VECTOR);
        return switch (kind) {
            case VECTOR ->
                new CheckpointModels(new Backend(kind.settingValue(), PROCESSOR), new ModelLoader(vectorDecoders()));
            case TORCH, OPENAI ->
                throw new IllegalArgumentException(
                        BackendKind.SETTING + " cannot be '" + kind.settingValue() + "' in this build: use vector");
        };
    }

    private DecoderFactory vectorDecoders() {
        int threads = InferenceThreads.of(properties.apply(InferenceThreads.SETTING));
        return (shape, weights) -> VectorDecoder.of(shape, weights, threads);
    }
}
