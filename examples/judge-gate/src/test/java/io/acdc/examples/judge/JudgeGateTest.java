package io.acdc.examples.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.acdc.evaluatorkit.AskedTask;
import io.acdc.evaluatorkit.Assessment;
import io.acdc.evaluatorkit.Transcript;
import io.acdc.evaluatorkit.TryLaterException;
import io.acdc.events.FinishReason;
import io.acdc.testkit.scientist.Misbehaviour;
import io.acdc.testkit.scientist.ScriptedScientistServer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JudgeGateTest {
    private final ScriptedScientistServer server = ScriptedScientistServer.start();
    private final JudgeGate gate = JudgeGate.connected(Map.of(
            "ACDC_SCIENTIST_URL",
            server.url(),
            "ACDC_SCIENTIST_MODEL",
            "scripted",
            "ACDC_SCIENTIST_ATTEMPTS",
            "1",
            "ACDC_SCIENTIST_LONGEST_PAUSE_SECONDS",
            "1"));

    @AfterEach
    void close() {
        gate.scientist().close();
        server.close();
    }

    @Test
    void shouldStopGibberishAndNothingElse() {
        // When
        Assessment loop = gate.assess(answer("ab ".repeat(30)));
        Assessment text = gate.assess(answer("It is five."));

        // Then
        assertThat(loop).isEqualTo(Assessment.notPassed("It repeats itself."));
        assertThat(text).isEqualTo(Assessment.passed("It makes sense."));
    }

    @Test
    void shouldLetPassWhatTheJudgeCannotSayAndWaitForOneThatIsAway() {
        // Given
        server.misbehave(Misbehaviour.SERVER_ERROR);

        // When
        Assessment first = gate.assess(answer("It is five."));
        gate.assess(answer("It is six."));

        // Then
        assertThat(first)
                .isInstanceOfSatisfying(
                        Assessment.Scored.class,
                        scored -> assertThat(scored.verdict()).startsWith("no judgement, which counts as fine: "));
        assertThatExceptionOfType(TryLaterException.class)
                .isThrownBy(() -> gate.assess(answer("It is seven.")))
                .withMessageStartingWith("the scientist has given no usable");
    }

    @Test
    void shouldSayWhatTheEnvironmentMustName() {
        // When
        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JudgeGate.connected(Map.of()))
                .withMessage("set ACDC_SCIENTIST_URL and ACDC_SCIENTIST_MODEL");
    }

    private static Transcript answer(String output) {
        AskedTask task = new AskedTask("t-1", "add 2 3", Optional.of("5"), "add", "arithmetic", 1);
        return new Transcript(
                "default", "e-1", "m-1", task, "add 2 3=", output, Optional.empty(), 0, 3, FinishReason.END_TOKEN);
    }
}
