package io.acdc.evalservice.answering;

import io.acdc.inference.runner.AnswerSettings;
import io.acdc.inference.runner.ModelLoader;
import io.acdc.inference.runner.ModelRunner;
import java.nio.file.Path;
import java.util.List;

/** Models from Hugging Face checkpoint directories, computed in this process. */
public final class CheckpointModels implements InferenceBackend {
    private final Backend backend;
    private final ModelLoader loader;

    /** @param loader computes with what the backend is named after; closed with this */
    public CheckpointModels(Backend backend, ModelLoader loader) {
        this.backend = backend;
        this.loader = loader;
    }

    @Override
    public Backend backend() {
        return backend;
    }

    @Override
    public boolean holdsSeveral() {
        return true;
    }

    @Override
    public AnsweringModel load(Path checkpoint, String announcedFingerprint) {
        return new RunnerModel(loader.load(checkpoint));
    }

    @Override
    public void close() {
        loader.close();
    }

    private record RunnerModel(ModelRunner runner) implements AnsweringModel {
        @Override
        public String weightFingerprint() {
            return runner.weightFingerprint();
        }

        @Override
        public List<Answer> answer(List<String> instructions, AnswerSettings settings) {
            return GivenAnswers.of(runner.answer(instructions, settings));
        }

        @Override
        public void close() {
            runner.close();
        }
    }
}
