package io.acdc.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path parent;

    @Test
    void shouldBeOpenedByOneOwnerAtATime() {
        // Given
        DataDirectory data = DataDirectory.at(parent.resolve("new directory"));
        DirectoryLock first = data.open();

        // When // Then
        assertThatThrownBy(data::open)
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining(
                        "in use by process " + ProcessHandle.current().pid());
        first.close();
        data.open().close();
    }

    @Test
    void shouldRefuseAFileInOneLine() throws IOException {
        // Given
        Path file = Files.createFile(parent.resolve("file"));

        // When // Then
        assertThatThrownBy(() -> DataDirectory.at(file).open())
                .isInstanceOf(AcdcFailure.class)
                .hasMessageMatching(".*is a file: give a directory with --data");
    }

    @Test
    void shouldRefuseAPlaceThatCannotBeWritten() {
        // Given
        DataDirectory data = DataDirectory.at(Path.of("/proc/acdc"));

        // When // Then
        assertThatThrownBy(data::open)
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining("cannot write to data directory /proc/acdc");
    }

    @Test
    void shouldTellHowToReachWhatRuns() {
        // Given
        Path file = parent.resolve("run.json");
        RunFile written = new RunFile(7, "127.0.0.1:9092", Map.of("broker", 9092), Map.of("broker", 8L));

        // When
        written.write(file);

        // Then
        assertThat(RunFile.read(file)).contains(written);
    }

    @Test
    void shouldTreatAnUnreadableRunFileAsAbsent() throws IOException {
        // Given
        Path file = Files.writeString(parent.resolve("run.json"), "{ half");

        // When // Then
        assertThat(RunFile.read(file)).isEmpty();
        assertThat(RunFile.read(parent.resolve("absent.json"))).isEmpty();
    }
}
