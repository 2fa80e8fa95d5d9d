package io.acdc.evalservice.answering;

import io.acdc.inference.decoder.vector.VectorDecoder;
import io.acdc.inference.runner.DecoderFactory;
import io.acdc.inference.runner.ModelLoader;
import io.acdc.inference.torch.TorchDecoders;
import io.acdc.inference.torch.TorchSettings;
import io.acdc.inferenceserver.InferenceServer;
import io.acdc.inferenceserver.settings.ServerConfiguration;
import io.acdc.inferenceserver.settings.ServerSettings;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens the backend that the settings choose.
 *
 * @param properties a property's value by its whole name, if it is set
 * @param environment where keys are looked for
 */
public record InferenceBackends(Function<String, Optional<String>> properties, Map<String, String> environment) {
    private static final String PROCESSOR = "cpu";

    /**
     * @throws IllegalArgumentException in one line if a setting cannot be
     */
    public InferenceBackend open() {
        BackendKind kind =
                properties.apply(BackendKind.SETTING).map(BackendKind::of).orElse(BackendKind.VECTOR);
        return switch (kind) {
            case VECTOR ->
                new CheckpointModels(
                        new Backend(kind.settingValue(), PROCESSOR), new ModelLoader(vectorDecoders()), () -> {});
            case OPENAI -> served(kind);
            case TORCH -> torch(kind);
        };
    }

    private DecoderFactory vectorDecoders() {
        int threads = InferenceThreads.of(properties.apply(InferenceThreads.SETTING));
        return (shape, weights) -> VectorDecoder.of(shape, weights, threads);
    }

    private InferenceBackend torch(BackendKind kind) {
        TorchSettings settings = new TorchConfiguration(properties).read();
        TorchDecoders decoders = TorchDecoders.start(settings);
        return new TorchModels(new CheckpointModels(
                new Backend(kind.settingValue(), settings.device()), new ModelLoader(decoders), decoders::close));
    }

    /** Where a server computes is for it to know; its address says which one it was. */
    private InferenceBackend served(BackendKind kind) {
        ServerSettings settings = new ServerConfiguration(properties).read(environment);
        return new ServedModels(
                new Backend(kind.settingValue(), settings.url().toString()), InferenceServer.open(settings));
    }
}
