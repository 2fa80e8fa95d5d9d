package io.acdc.local.view;

import static io.acdc.local.fixture.Events.START;
import static io.acdc.local.fixture.Events.further;
import static io.acdc.local.fixture.Events.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.EvaluatorState;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluatorsViewTest {
    private final EvaluatorsView view = new EvaluatorsView();

    @Test
    void shouldForgetEvaluatorsThatLeftOrFellSilent() {
        // Given
        view.apply(registration("eval-0", EvaluatorState.UP, 0.5, 100));
        view.apply(registration("eval-1", EvaluatorState.UP, 0.5, 10));
        view.apply(registration("eval-2", EvaluatorState.UP, 0.5, 99));
        view.apply(registration("eval-2", EvaluatorState.LEFT, 0.5, 100));

        // When
        var up = view.up(START.plusSeconds(101));

        // Then
        assertThat(up)
                .extracting(registration -> registration.getEvaluator().getInstance())
                .containsExactly("eval-0");
    }

    @Test
    void shouldAverageTheBusyShareOfTheAskedOnes() {
        // Given
        view.apply(registration("eval-0", EvaluatorState.UP, 0.5, 1));
        view.apply(registration("eval-1", EvaluatorState.UP, 0.7, 1));
        view.apply(registration("stranger", EvaluatorState.UP, 0.0, 1));
        view.apply(further("brevity", "further", EvaluatorRole.SKILL, EvaluatorInput.TRANSCRIPT, 1));

        // When // Then
        assertThat(view.busyFraction("answer", List.of("eval-0", "eval-1", "further")))
                .isCloseTo(0.6, within(1e-12));
        assertThat(view.busyFraction("answer", List.of())).isZero();
    }
}
