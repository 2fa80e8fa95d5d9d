package io.acdc.archive.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.events.FurtherSkills;
import io.acdc.events.GateBasis;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Evaluators beside the population's own, through the processor and its stores. */
class FurtherEvaluatorsTest {
    private static final int CANDIDATES = 26;

    @Test
    void shouldLetEvaluatorsJoinLeaveAndReturnTheSameWhetherOrNotItIsRestartedAfterEveryFact() {
        // Given
        ArchiveBench steady = new ArchiveBench();
        ArchiveBench shaken = new ArchiveBench();

        // When
        new EvaluatorEvolution(steady, () -> {}).run(CANDIDATES);
        new EvaluatorEvolution(shaken, shaken::restart).run(CANDIDATES);

        // Then
        assertThat(shaken.decisions()).isEqualTo(steady.decisions());
        assertThat(comingsAndGoings(steady))
                .containsExactly(
                        Map.entry("brevity", FurtherDecisionKind.EVALUATOR_JOINED),
                        Map.entry("judge", FurtherDecisionKind.EVALUATOR_JOINED),
                        Map.entry("brevity", FurtherDecisionKind.EVALUATOR_LEFT),
                        Map.entry("brevity", FurtherDecisionKind.EVALUATOR_JOINED));
        assertThat(steady.decisions())
                .flatExtracting(decision -> decision.getSelection().stream()
                        .flatMap(basis -> basis.getFurtherSkills().stream())
                        .map(FurtherSkills::getComparableTasks)
                        .toList())
                .anyMatch(tasks -> tasks > 0);
        assertThat(steady.decisions())
                .flatExtracting(decision -> decision.getGate().map(GateBasis::getEvaluatorKind).stream()
                        .toList())
                .contains("judge");
        assertThat(steady.sentTo(Topics.DEAD_LETTERS)).isEmpty();
    }

    @Test
    void shouldAskFurtherEvaluatorsByKindAndVersionUnderIdsOfTheirOwn() {
        // Given
        ArchiveBench bench = new ArchiveBench();
        EvaluatorEvolution evolution = new EvaluatorEvolution(bench, () -> {});

        // When
        evolution.run(CANDIDATES);

        // Then
        assertThat(evolution.asked())
                .extracting(EvaluationRequested::getRequestId)
                .doesNotHaveDuplicates();
        List<EvaluationRequested> further = evolution.asked().stream()
                .filter(request -> request.getEvaluatorKind().isPresent())
                .toList();
        assertThat(further).isNotEmpty().allSatisfy(request -> {
            assertThat(request.getEvaluatorKind()).contains("brevity");
            assertThat(request.getEvaluatorVersion()).contains("1");
            assertThat(request.getGate()).isEmpty();
        });
    }

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
