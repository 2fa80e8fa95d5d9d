package io.acdc.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainSeedsTest {
    @TempDir
    Path directory;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @Test
    void shouldExplainItself() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("--out", "--work", "--seed");
    }

    @Test
    void shouldRefuseAnUnknownOptionInOneLine() {
        assertThat(execute("--steps", "7")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("acdc train: Unknown options: '--steps', '7' (see acdc train --help)");
    }

    @Test
    void shouldSayInOneLineThatItCannotWrite() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("taken"), "a file where a directory should be");

        // Then
        assertThat(execute("--out", file.toString())).isEqualTo(3);
        assertThat(err.toString().lines())
                .containsExactly("acdc train: cannot read or write " + file
                        + " (FileAlreadyExistsException); choose another --out or --work");
    }

    private int execute(String... arguments) {
        CommandLine command = TrainSeeds.commandLine();
        command.setErr(new PrintWriter(err, true));
        command.setOut(new PrintWriter(out, true));
        return command.execute(arguments);
    }
}
