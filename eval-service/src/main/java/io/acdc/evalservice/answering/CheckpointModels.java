package io.acdc.evalservice.answering;

import io.acdc.inference.decoder.FinishReason;
import io.acdc.inference.runner.AnswerSettings;
import io.acdc.inference.runner.ModelLoader;
import io.acdc.inference.runner.ModelRunner;
import java.nio.file.Path;
import java.util.List;

/** Models from Hugging Face checkpoint directories. */
public final class CheckpointModels implements ModelSource {
    private final ModelLoader loader;

    /** @param loader shares tokenizers and templates between the models it loads */
    public CheckpointModels(ModelLoader loader) {
        this.loader = loader;
    }

    @Override
    public AnsweringModel load(Path checkpoint) {
        return new RunnerModel(loader.load(checkpoint));
    }

    private record RunnerModel(ModelRunner runner) implements AnsweringModel {
        @Override
        public String weightFingerprint() {
            return runner.weightFingerprint();
        }

        @Override
        public List<Answer> answer(List<String> instructions, int maxNewTokens) {
            return runner.answer(instructions, AnswerSettings.greedy(maxNewTokens)).stream()
                    .map(RunnerModel::answer)
                    .toList();
        }

        private static Answer answer(io.acdc.inference.runner.Answer answer) {
            return switch (answer.finishReason()) {
                case FinishReason.Failed(String reason) -> new Answer.Failed(answer.prompt(), reason);
                case FinishReason.Stopped _ -> given(answer, answer.tokensOut() + 1);
                case FinishReason.LengthReached _ -> given(answer, answer.tokensOut());
            };
        }

        private static Answer given(io.acdc.inference.runner.Answer answer, int tokensOut) {
            return new Answer.Given(answer.prompt(), answer.output(), answer.tokensIn(), tokensOut);
        }
    }
}
