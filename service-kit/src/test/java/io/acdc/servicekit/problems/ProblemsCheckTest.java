package io.acdc.servicekit.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class ProblemsCheckTest {
    private final Problems problems = Problems.keepingFrom("all populations are well");
    private final ProblemsCheck check = new ProblemsCheck(problems);

    @Test
    void shouldBeUpWithoutProblems() {
        // When
        HealthCheckResponse response = check.call();

        // Then
        assertThat(response.getName()).isEqualTo("all populations are well");
        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void shouldBeDownWithTheLatestReasonOfEveryPopulation() {
        // Given
        problems.arose("first", "no seeds");
        problems.arose("first", "seeds cannot be read");
        problems.arose("second", "no tasks");

        // When
        HealthCheckResponse response = check.call();

        // Then
        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(response.getData()).contains(Map.of("first", "seeds cannot be read", "second", "no tasks"));
    }

    @Test
    void shouldBeUpAgainWhenTheProblemIsSolved() {
        // Given
        problems.arose("first", "no seeds");

        // When
        problems.solved("first");

        // Then
        assertThat(check.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }
}
