package io.acdc.evalservice.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferenceBackendsTest {
    @Test
    void shouldComputeInTheProcessUnlessToldOtherwise() {
        try (InferenceBackend backend = backends(Map.of()).open()) {
            assertThat(backend.backend()).isEqualTo(new Backend("vector", "cpu"));
            assertThat(backend.trouble()).isEmpty();
        }
    }

    @Test
    void shouldSayWhichBackendsThereAre() {
        assertThatThrownBy(
                        () -> backends(Map.of("acdc.inference.backend", "onnx")).open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("acdc.inference.backend cannot be 'onnx': use vector, torch, openai");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "device | tpu | acdc.inference.torch.device cannot be 'tpu': use cpu, cuda or cuda:0",
                "precision | f16 | acdc.inference.torch.precision cannot be 'f16': use f32 or bf16",
                "threads | two | acdc.inference.torch.threads cannot be 'two': use 1 or more"
            })
    void shouldSayWhatPyTorchCannotBeToldToDo(String name, String value, String explanation) {
        assertThatThrownBy(
                        () -> backends(Map.of("acdc.inference.backend", "torch", "acdc.inference.torch." + name, value))
                                .open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(explanation);
    }

    @Test
    void shouldSayThatAServerNeedsAUrl() {
        assertThatThrownBy(() ->
                        backends(Map.of("acdc.inference.backend", "OpenAI")).open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("acdc.inference.server.url is not set");
    }

    private static InferenceBackends backends(Map<String, String> properties) {
        return new InferenceBackends(name -> Optional.ofNullable(properties.get(name)), Map.of());
    }
}
