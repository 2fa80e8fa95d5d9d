package io.acdc.evaluatorkit.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.evaluatorkit.Assessment;
import io.acdc.evaluatorkit.EvaluatorDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorProgramTest {
    private static final EvaluatorDefinition DEFINITION =
            EvaluatorDefinition.skill("fine", "1", transcript -> Assessment.passed("fine"));

    private final List<String> said = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "--nonsense, 2, Unknown option",
        "--workers many, 2, many",
        "--workers 0, 3, at least one is needed",
        "--grace -1, 3, cannot be negative",
        "--instance a/b, 3, take up to 100 letters",
        "--client-config /no/such/file, 3, cannot be read",
        "--registry nowhere, 3, --registry",
        "--bootstrap nowhere, 3, correct --bootstrap",
        "--bootstrap no-such-host.invalid:9092, 3, correct --bootstrap",
        "--health-port 70000, 3, cannot be had"
    })
    void shouldSayInOneLineWhatCannotBe(String arguments, int exitCode, String line) {
        // When
        int exit = new EvaluatorProgram(said::add).execute(arguments.split(" "), () -> DEFINITION);

        // Then
        assertThat(said).singleElement().asString().contains(line).doesNotContain("\n");
        assertThat(exit).isEqualTo(exitCode);
    }

    @Test
    void shouldSayInOneLineThatThereIsNoEvaluatorUnderTheseCircumstances() {
        // When
        int exit = new EvaluatorProgram(said::add).execute(new String[0], () -> {
            throw new IllegalArgumentException("set THE_JUDGE");
        });

        // Then
        assertThat(said).containsExactly("set THE_JUDGE");
        assertThat(exit).isEqualTo(3);
    }
}
