package io.acdc.local.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {
    @TempDir
    private Path directory;

    @Test
    void shouldReadQuestionsInOrder() throws IOException {
        // Given
        Path file = file("""
                {"id": "a", "skill": "add", "level": 1, "instruction": "add 1 2", "answer": "3"}

                {"id": "b", "instruction": "upper x", "answer": "X"}
                """);

        // When
        Benchmark benchmark = Benchmark.read(file);

        // Then
        assertThat(benchmark.questions())
                .containsExactly(new Question("a", "add 1 2", "3"), new Question("b", "upper x", "X"));
        assertThat(benchmark.digest())
                .hasSize(16)
                .isEqualTo(Benchmark.read(file).digest());
    }

    @Test
    void shouldNameTheLineThatIsNoQuestion() throws IOException {
        // Given
        Path file = file("""
                {"id": "a", "instruction": "add 1 2", "answer": "3"}
                {"id": "b", "instruction": "upper x"}
                """);

        // When // Then
        assertThatThrownBy(() -> Benchmark.read(file))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void shouldRefuseAnEmptyBenchmark() throws IOException {
        // Given
        Path file = file("\n");

        // When // Then
        assertThatThrownBy(() -> Benchmark.read(file)).hasMessageContaining("holds no question");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("questions.jsonl"), text);
    }
}
