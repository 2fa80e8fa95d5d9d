package io.acdc.evalservice.answering;

import io.acdc.inference.runner.AnswerSettings;
import io.acdc.inference.torch.script.TorchFailureException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Models that PyTorch computes in this process. What its device lacks, such as memory, is no model's fault.
 *
 * @param models of a loader whose decoders are PyTorch's
 */
record TorchModels(InferenceBackend models) implements InferenceBackend {
    @Override
    public Backend backend() {
        return models.backend();
    }

    @Override
    public AnsweringModel load(Path checkpoint, String announcedFingerprint) {
        return new Computed(available(() -> models.load(checkpoint, announcedFingerprint)));
    }

    @Override
    public void close() {
        models.close();
    }

    private static <T> T available(Supplier<T> work) {
        try {
            return work.get();
        } catch (TorchFailureException e) {
            throw new ModelUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    private record Computed(AnsweringModel model) implements AnsweringModel {
        @Override
        public String weightFingerprint() {
            return model.weightFingerprint();
        }

        @Override
        public Optional<String> canaryFingerprint() {
            return model.canaryFingerprint();
        }

        @Override
        public List<Answer> answer(List<String> instructions, AnswerSettings settings) {
            return available(() -> model.answer(instructions, settings));
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
