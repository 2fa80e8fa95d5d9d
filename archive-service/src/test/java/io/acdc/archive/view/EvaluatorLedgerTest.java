package io.acdc.archive.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.EvaluatorBasis;
import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.FurtherDecisionKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluatorLedgerTest {
    private final EvaluatorLedger ledger = new EvaluatorLedger();

    @Test
    void shouldListWhoCountsSinceWhen() {
        // When
        ledger.follow(decision(4, FurtherDecisionKind.EVALUATOR_JOINED, "judge"));
        ledger.follow(decision(5, FurtherDecisionKind.EVALUATOR_JOINED, "brevity"));
        ledger.follow(decision(6, FurtherDecisionKind.EVALUATOR_LEFT, "judge"));

        // Then
        assertThat(ledger.counting())
                .containsExactly(
                        new EvaluatorReport("brevity", "1", EvaluatorRole.SKILL, EvaluatorInput.TRANSCRIPT, 5));
    }

    private static ArchiveDecision decision(long sequence, FurtherDecisionKind kind, String evaluator) {
        return ArchiveDecision.newBuilder()
                .setPopulation("test")
                .setSequence(sequence)
                .setKind(DecisionKind.SETTINGS_CHANGED)
                .setFurtherKind(kind)
                .setEvaluator(EvaluatorBasis.newBuilder()
                        .setKind(evaluator)
                        .setVersion("1")
                        .setRole(EvaluatorRole.SKILL)
                        .setInput(EvaluatorInput.TRANSCRIPT)
                        .setInstances(List.of())
                        .setWhy("")
                        .build())
                .setSettingsVersion(1)
                .setCandidatesDecided(0L)
                .setExplanation("")
                .setDecidedAt(Instant.EPOCH)
                .build();
    }
}
