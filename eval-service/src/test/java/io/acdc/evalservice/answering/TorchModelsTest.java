package io.acdc.evalservice.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.inference.runner.AnswerSettings;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

// In the service's class loader, where the native tokenizer is loaded in this JVM.
@QuarkusTest
class TorchModelsTest {
    private static final Path SEED = Path.of("..", "seeds", "base");
    private static final List<String> INSTRUCTIONS = List.of("add 10 9", "add 17 7", "reverse abc");

    @Test
    void shouldAnswerAsTheVectorBackendDoes() {
        // When
        List<Answer> answers = answers("torch");

        // Then
        assertThat(answers).isEqualTo(answers("vector"));
    }

    private static List<Answer> answers(String name) {
        Map<String, String> settings = Map.of("acdc.inference.backend", name);
        InferenceBackends backends =
                new InferenceBackends(property -> Optional.ofNullable(settings.get(property)), Map.of());
        try (InferenceBackend backend = backends.open()) {
            assertThat(backend.backend()).isEqualTo(new Backend(name, "cpu"));
            try (AnsweringModel model = backend.load(SEED, "announced")) {
                return model.answer(INSTRUCTIONS, AnswerSettings.greedy(12));
            }
        }
    }
}
