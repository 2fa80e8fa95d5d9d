package io.acdc.checkpoints.checkpoint;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.checkpoints.fixture.CheckpointFixture;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {
    private static final CheckpointFixture BASE = CheckpointFixture.tiny();

    @TempDir
    Path directory;

    @Test
    void shouldAcceptAnExpertOfTheSameBase() {
        // Given
        Path base = BASE.in(directory.resolve("base"));
        Path expert = BASE.withSeed(2).in(directory.resolve("expert"));

        // When / Then
        try (Checkpoint one = Checkpoint.open(base);
                Checkpoint other = Checkpoint.open(expert)) {
            assertThatCode(() -> Checkpoint.requireCompatible(one, other)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("differences")
    void shouldNameTheFirstDifference(CheckpointFixture strange, String difference) {
        // Given
        Path base = BASE.in(directory.resolve("base"));
        Path expert = strange.in(directory.resolve("expert"));

        // When / Then
        try (Checkpoint one = Checkpoint.open(base);
                Checkpoint other = Checkpoint.open(expert)) {
            assertThatThrownBy(() -> Checkpoint.requireCompatible(one, other))
                    .isInstanceOf(IncompatibleCheckpointsException.class)
                    .hasMessage(expert + " cannot be merged with base " + base + ": " + difference
                            + "; use experts fine-tuned from this base");
        }
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                Arguments.of(
                        BASE.withArchitecture("LlamaForCausalLM"),
                        "architecture is LlamaForCausalLM, not Qwen2ForCausalLM"),
                Arguments.of(BASE.withHidden(6), "hidden_size is 6, not 4"),
                Arguments.of(BASE.withLayers(2), "num_hidden_layers is 2, not 1"),
                Arguments.of(BASE.withSecondToken("ß"), "token 1 is \"ß\", not \"b\""));
    }
}
