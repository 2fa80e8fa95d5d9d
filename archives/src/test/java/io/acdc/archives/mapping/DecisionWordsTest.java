package io.acdc.archives.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.FurtherDecisionKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecisionWordsTest {
    @Test
    void shouldLookAtTheFurtherKindFirst() {
        // Given
        ArchiveDecision.Builder decision = ArchiveDecision.newBuilder()
                .setPopulation("test")
                .setSequence(0)
                .setKind(DecisionKind.SETTINGS_CHANGED)
                .setSettingsVersion(1)
                .setCandidatesDecided(0L)
                .setExplanation("")
                .setDecidedAt(Instant.EPOCH);

        // Then
        assertThat(DecisionWords.kind(decision.build())).isEqualTo("SETTINGS_CHANGED");
        assertThat(DecisionWords.kind(decision.setFurtherKind(FurtherDecisionKind.EVALUATOR_LEFT)
                        .build()))
                .isEqualTo("EVALUATOR_LEFT");
        assertThat(DecisionWords.kinds())
                .contains("TASK_RETIRED", "EVALUATOR_JOINED")
                .doesNotContain("UNKNOWN");
    }
}
