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
    private final Runnable end;

    /**
     * @param loader computes with what the backend is named after; closed with this
     * @param end ends what it computes with
     */
    public CheckpointModels(Backend backend, ModelLoader loader, Runnable end) {
        this.backend = backend;
        this.loader = loader;
        this.end = end;
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
        end.run();
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
