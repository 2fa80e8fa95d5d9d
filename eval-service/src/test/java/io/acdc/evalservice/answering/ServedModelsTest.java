package io.acdc.evalservice.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.events.FinishReason;
import io.acdc.inference.runner.AnswerSettings;
import io.acdc.inferenceserver.scripted.Misbehaviour;
import io.acdc.inferenceserver.scripted.ScriptedInferenceServer;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// In the service's class loader, where the native tokenizer is loaded in this JVM.
@QuarkusTest
class ServedModelsTest {
    private static final Path BASE = Path.of("..", "seeds", "base");
    private static final Path STRINGS = Path.of("..", "seeds", "strings");

    private ScriptedInferenceServer vllm;
    private InferenceBackend backend;

    @BeforeEach
    void start() {
        vllm = ScriptedInferenceServer.start(BASE);
        Map<String, String> properties = new HashMap<>(Map.of(
                "acdc.inference.backend", "openai",
                "acdc.inference.server.url", vllm.url(),
                "acdc.inference.server.recovery-seconds", "0"));
        backend = new InferenceBackends(name -> Optional.ofNullable(properties.get(name)), Map.of()).open();
    }

    @AfterEach
    void stop() {
        backend.close();
        vllm.close();
    }

    @Test
    void shouldAnswerAndTellWhereAndWithWhichWeights() {
        // When
        AnsweringModel model = backend.load(STRINGS, sha256(STRINGS));
        List<Answer> answers = model.answer(List.of("reverse planet"), AnswerSettings.greedy(12));

        // Then
        assertThat(answers)
                .containsExactly(new Answer.Given("reverse planet=", "tenalp", 15, 7, FinishReason.END_TOKEN));
        assertThat(model.weightFingerprint()).isEqualTo(sha256(STRINGS));
        assertThat(model.canaryFingerprint())
                .hasValueSatisfying(fingerprint ->
                        assertThat(fingerprint).matches("[0-9a-f]{64}").isNotEqualTo(sha256(STRINGS)));
        assertThat(backend.backend()).isEqualTo(new Backend("openai", vllm.url()));
        assertThat(backend.trouble()).isEmpty();
    }

    @Test
    void shouldBlameTheServerForWhatIsWrongWithIt() {
        // Given
        AnsweringModel model = backend.load(STRINGS, sha256(STRINGS));
        vllm.misbehave(Misbehaviour.SERVER_ERROR, Integer.MAX_VALUE);

        // When / Then
        assertThatThrownBy(() -> model.answer(List.of("reverse planet"), AnswerSettings.greedy(12)))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("answered status 500: engine is dead");
        assertThat(backend.trouble()).isPresent();
    }

    @Test
    void shouldBlameTheServerForStaleWeights() {
        // Given
        vllm.misbehave(Misbehaviour.STALE_RELOAD, Integer.MAX_VALUE);

        // When / Then
        assertThatThrownBy(() -> backend.load(STRINGS, sha256(STRINGS)))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("stale or other weights");
    }

    private static String sha256(Path directory) {
        try (Checkpoint checkpoint = Checkpoint.open(directory)) {
            return checkpoint.weightSha256();
        }
    }
}
