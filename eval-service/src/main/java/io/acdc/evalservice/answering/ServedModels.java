package io.acdc.evalservice.answering;

import io.acdc.inference.runner.AnswerSettings;
import io.acdc.inferenceserver.InferenceServer;
import io.acdc.inferenceserver.ServedModel;
import io.acdc.inferenceserver.http.ServerTroubleException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Models that a vLLM or another OpenAI-compatible server computes. Whatever is wrong with the server is no model's fault. */
public final class ServedModels implements InferenceBackend {
    private final Backend backend;
    private final InferenceServer server;

    /** @param server closed with this */
    public ServedModels(Backend backend, InferenceServer server) {
        this.backend = backend;
        this.server = server;
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public AnsweringModel load(Path checkpoint, String announcedFingerprint) {
        return available(() -> new Served(server.load(checkpoint, announcedFingerprint)));
    }

    @Override
    public Optional<String> trouble() {
        return server.trouble();
    }

    @Override
    public void close() {
        server.close();
    }

    private static <T> T available(Supplier<T> work) {
        try {
            return work.get();
        } catch (ServerTroubleException e) {
            throw new ModelUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    private record Served(ServedModel model) implements AnsweringModel {
        @Override
        public String weightFingerprint() {
            return model.runner().weightFingerprint();
        }

        @Override
        public Optional<String> canaryFingerprint() {
            return Optional.of(model.canaryFingerprint());
        }

        @Override
        public List<Answer> answer(List<String> instructions, AnswerSettings settings) {
            return available(() -> GivenAnswers.of(model.runner().answer(instructions, settings)));
        }
    }
}
