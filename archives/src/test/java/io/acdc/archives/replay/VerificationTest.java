package io.acdc.archives.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.archives.replay.state.FactEffect;
import io.acdc.archives.replay.verify.CheckedDecision;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.RejectionReason;
import io.acdc.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldRecomputeEveryDecisionOfTheArchive(long seed) {
        // Given
        PopulationLog log = Evolution.of(45, seed);

        // When
        PopulationLog.Outcome outcome = log.verify();

        // Then
        assertThat(outcome.verification().first())
                .flatExtracting(CheckedDecision::differences)
                .isEmpty();
        assertThat(outcome.verification().mismatches()).isZero();
        assertThat(outcome.verification().decisions()).isEqualTo(log.decisions().size());
        assertThat(outcome.verification().overdue()).isEmpty();
    }

    @Test
    void shouldHaveSeenEverythingThatCanHappen() {
        // When
        PopulationLog log = Evolution.of(45, 1);
        PopulationLog.Outcome outcome = log.verify();

        // Then
        assertThat(log.decisions())
                .extracting(ArchiveDecision::getKind)
                .contains(
                        DecisionKind.POPULATION_OPENED,
                        DecisionKind.TASK_ACTIVATED,
                        DecisionKind.TASK_RETIRED,
                        DecisionKind.CANDIDATE_ADMITTED,
                        DecisionKind.CANDIDATE_REJECTED);
        assertThat(log.decisions())
                .extracting(decision -> decision.getRejectionReason().orElse(RejectionReason.GATE))
                .contains(RejectionReason.EVALUATION_FAILED, RejectionReason.NOT_SELECTED);
        assertThat(outcome.archive().evaluationTally().count(FactEffect.REPEATED))
                .isPositive();
        assertThat(outcome.archive().evaluationTally().count(FactEffect.OTHER_EVALUATOR))
                .isPositive();
        assertThat(outcome.archive().evaluationTally().count(FactEffect.REFUSED))
                .isPositive();
        assertThat(outcome.archive().modelTally().count(FactEffect.REPEATED)).isPositive();
        assertThat(outcome.archive().taskTally().count(FactEffect.REPEATED)).isPositive();
        assertThat(outcome.archive().evaluationTally().total())
                .isEqualTo(log.evaluations().size());
    }

    @Test
    void shouldNotCareHowTopicsAreInterleaved() {
        // Given
        PopulationLog log = Evolution.of(12, 3);

        // When
        PopulationLog.Outcome factsFirst = log.verify(
                Topics.EVALUATIONS_COMPLETED, Topics.TASKS_PROPOSED, Topics.MODELS_MERGED, Topics.ARCHIVE_DECISIONS);

        // Then
        assertThat(factsFirst.verification().mismatches()).isZero();
        assertThat(factsFirst.verification().decisions())
                .isEqualTo(log.decisions().size());
    }
}
