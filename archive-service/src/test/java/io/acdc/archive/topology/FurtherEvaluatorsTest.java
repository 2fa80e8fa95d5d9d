package io.acdc.archive.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Evaluators beside the population's own, through the processor and its stores. */
class FurtherEvaluatorsTest {
    @Test
    void shouldRetireNobodyWhileItIsNotKnownWhoIsThere() {
        // Given
        ArchiveBench bench = new ArchiveBench();
        bench.send(Topics.POPULATIONS, Facts.population(2, 1, 1));
        bench.attend(EvaluatorEvolution.JUDGE);
        bench.tick();

        // When
        bench.attendUnknown();
        bench.restart();
        bench.tick();
        List<Map.Entry<String, FurtherDecisionKind>> unknown = comingsAndGoings(bench);
        bench.attend();
        bench.tick();

        // Then
        assertThat(unknown).containsExactly(Map.entry("judge", FurtherDecisionKind.EVALUATOR_JOINED));
        assertThat(comingsAndGoings(bench))
                .contains(Map.entry("judge", FurtherDecisionKind.EVALUATOR_LEFT))
                .hasSize(2);
        assertThat(bench.counted("acdc_decisions", "kind", "EVALUATOR_LEFT")).isEqualTo(1);
    }

    private static List<Map.Entry<String, FurtherDecisionKind>> comingsAndGoings(ArchiveBench bench) {
        return bench.decisions().stream()
                .filter(decision -> decision.getFurtherKind().isPresent())
                .map(FurtherEvaluatorsTest::entry)
                .toList();
    }

    private static Map.Entry<String, FurtherDecisionKind> entry(ArchiveDecision decision) {
        return Map.entry(
                decision.getEvaluator().orElseThrow().getKind(),
                decision.getFurtherKind().orElseThrow());
    }
}
