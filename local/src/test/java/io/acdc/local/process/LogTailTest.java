package io.acdc.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path directory;

    @Test
    void shouldPreferTheLastComplaintToTheLastLine() throws IOException {
        // Given
        Path log = log("ERROR first\nok\nERROR second\nok\n");

        // When // Then
        assertThat(LogTail.lastComplaint(log)).isEqualTo("ERROR second");
    }

    @Test
    void shouldFallBackToTheLastLine() throws IOException {
        // Given
        Path log = log("one\ntwo\n\n");

        // When // Then
        assertThat(LogTail.lastComplaint(log)).isEqualTo("two");
    }

    @Test
    void shouldSayWhenThereIsNoLog() {
        // Given
        Path absent = directory.resolve("absent.log");

        // When // Then
        assertThat(LogTail.lastComplaint(absent)).isEqualTo("its log is empty");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(directory.resolve("some.log"), text);
    }
}
