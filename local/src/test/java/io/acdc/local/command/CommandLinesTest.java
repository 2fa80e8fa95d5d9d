package io.acdc.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandLinesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            CommandLines.standard().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    static Stream<List<String>> wrongUsages() {
        return Stream.of(
                List.of(),
                List.of("no-such-command"),
                List.of("broker", "--no-such-option"),
                List.of("broker", "--port", "x"),
                List.of("broker", "--data"));
    }

    @ParameterizedTest
    @MethodSource("wrongUsages")
    void shouldAnswerWrongUsageWithOneLineAndStatusTwo(List<String> arguments) {
        // When
        int status = command.execute(arguments.toArray(String[]::new));

        // Then
        assertThat(status).isEqualTo(2);
        assertThat(err.toString().strip().lines()).hasSize(1).first().asString().startsWith("acdc: ");
    }

    @Test
    void shouldExplainEveryCommand() {
        for (String name : command.getSubcommands().keySet()) {
            // When
            int status = command.execute(name, "--help");

            // Then
            assertThat(status).isZero();
            assertThat(out.toString()).contains("Usage: acdc " + name);
        }
    }
}
