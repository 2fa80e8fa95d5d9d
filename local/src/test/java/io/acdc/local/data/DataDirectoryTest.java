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
    void shouldSayWhichFormatItHas() throws IOException {
        // Given
        DataDirectory data = DataDirectory.at(parent.resolve("new"));

        // When
        data.open().close();

        // Then
        assertThat(data.root().resolve("format.json")).content().contains("\"formatVersion\" : 1");
        data.open().close();
    }

    @Test
    void shouldTouchNothingThatANewerVersionWrote() throws IOException {
        // Given
        Path newer = Files.createDirectory(parent.resolve("newer"));
        Files.writeString(newer.resolve("format.json"), "{\"formatVersion\": 2, \"writtenBy\": \"7.1\", \"more\": []}");
        DataDirectory data = DataDirectory.at(newer);

        // When // Then
        String line = "data directory " + newer
                + " was written by a newer version of acdc (7.1, format 2; this is 0.1.0, format 1): use that version,"
                + " or give another --data";
        assertThatThrownBy(data::open).isInstanceOf(AcdcFailure.class).hasMessage(line);
        assertThatThrownBy(data::requireReadable)
                .isInstanceOf(AcdcFailure.class)
                .hasMessage(line);
        assertThat(newer).isDirectoryNotContaining(path -> !path.endsWith("format.json"));
    }

    @Test
    void shouldAskForAFormatThatMakesSense() throws IOException {
        // Given
        Files.writeString(parent.resolve("format.json"), "{\"formatVersion\": \"new\"}");

        // When // Then
        assertThatThrownBy(() -> DataDirectory.at(parent).open())
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining("format.json does not say which format");
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
    void shouldTellWhereTheArchiveAnswersWhileItRuns() {
        // Given
        Path file = parent.resolve("run.json");
        Map<String, Integer> ports = Map.of("broker", 9092, "archive-0", 8080, "task-0", 8081);
        new RunFile(ProcessHandle.current().pid(), "127.0.0.1:9092", ports, Map.of()).write(file);

        // Then
        assertThat(RunFile.ofRunning(file).orElseThrow().archiveAddresses())
                .containsExactly(Map.entry("archive-0", "http://127.0.0.1:8080/v1/populations"));
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
