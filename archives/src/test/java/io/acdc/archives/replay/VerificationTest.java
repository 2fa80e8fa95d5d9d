package io.acdc.archives.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.archives.replay.state.FactEffect;
import io.acdc.archives.replay.verify.CheckedDecision;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.RejectionReason;
import io.acdc.events.RetirementReason;
import io.acdc.events.TaskRoundFinished;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
    @ParameterizedTest
    @CsvSource({
        "1, never",
        "2, never",
        "3, never",
        "4, at-once",
        "5, at-once",
        "6, at-once",
        "7, at-once",
        "8, when-solved",
        "9, when-solved",
        "10, when-solved"
    })
    void shouldRecomputeEveryDecisionOfTheArchive(long seed, String parentReplacement) {
        // Given
        PopulationLog log = Evolution.of(45, seed, "tasks.parentReplacement=" + parentReplacement);

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

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void shouldRecomputeWhatFollowsAFirstRoundThatFoundTooFewTasks(long seed) {
        // When
        PopulationLog log = Evolution.withFewTasks(21, seed, "tasks.parentReplacement=at-once");
        PopulationLog.Outcome outcome = log.verify();

        // Then
        assertThat(outcome.verification().mismatches()).isZero();
        assertThat(outcome.verification().overdue()).isEmpty();
        assertThat(log.decisions().getLast().getCandidatesDecided()).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void shouldRecomputeWhatFollowsASeedThatWasImportedLater(long seed) {
        // When
        PopulationLog log = Evolution.withLateSeed(24, seed, "gate.kind=statistics", "gate.rejectShare=0.0");
        PopulationLog.Outcome outcome = log.verify();

        // Then
        List<ArchiveDecision> aboutTheSeed = log.decisions().stream()
                .filter(decision -> decision.getModelId()
                        .filter(LogEvents.seed(3).getModelId()::equals)
                        .isPresent())
                .toList();
        assertThat(outcome.verification().mismatches()).isZero();
        assertThat(outcome.verification().overdue()).isEmpty();
        assertThat(aboutTheSeed)
                .singleElement()
                .satisfies(decision ->
                        assertThat(decision.getRejectionReason()).isNotEqualTo(Optional.of(RejectionReason.GATE)));
        assertThat(log.decisions().getLast().getCandidatesDecided()).isEqualTo(25);
    }

    @Test
    void shouldSeeThatDecisionsRestOnTheEndOfTheFirstRound() {
        // Given
        PopulationLog log = Evolution.withFewTasks(20, 11, "tasks.parentReplacement=at-once");

        // When
        PopulationLog.Outcome outcome = log.withRounds(rounds -> rounds.stream()
                        .map(round -> TaskRoundFinished.newBuilder(round)
                                .setProposed(1000)
                                .build())
                        .toList())
                .verify();

        // Then
        assertThat(outcome.verification().mismatches()).isPositive();
    }

    @Test
    void shouldHaveSeenEverythingThatCanHappen() {
        // When
        PopulationLog log = Evolution.of(45, 4, "tasks.parentReplacement=at-once");
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
                .flatExtracting(
                        decision -> decision.getRejectionReason().stream().toList())
                .contains(RejectionReason.values());
        assertThat(log.decisions())
                .flatExtracting(
                        decision -> decision.getRetirementReason().stream().toList())
                .contains(RetirementReason.values());
        assertThat(log.decisions())
                .anyMatch(decision -> decision.getReinstatement().isPresent());
        assertThat(outcome.archive().withdrawalTally().counts())
                .containsKeys(FactEffect.COUNTED, FactEffect.REPEATED, FactEffect.REFUSED);
        assertThat(outcome.archive().evaluationTally().count(FactEffect.REPEATED))
                .isPositive();
        assertThat(outcome.archive().evaluationTally().count(FactEffect.REFUSED))
                .isPositive();
        assertThat(outcome.archive().modelTally().count(FactEffect.REPEATED)).isPositive();
        assertThat(outcome.archive().taskTally().count(FactEffect.REPEATED)).isPositive();
        assertThat(outcome.archive().evaluationTally().total())
                .isEqualTo(log.evaluations().size());
    }

    @Test
    void shouldForgetHeldAnswersWithTheirTask() {
        // Given: a candidate was quicker than its announcement, with an answer to a task that retires meanwhile
        PopulationScribe scribe = new PopulationScribe()
                .open(LogEvents.population(1, "tasks.poolSize=2"))
                .propose(LogEvents.task(0, 0))
                .propose(LogEvents.task(0, 1))
                .tick();
        String seed = LogEvents.seed(0).getModelId();
        String early = LogEvents.candidate(0).getModelId();
        scribe.complete(LogEvents.scored(early, LogEvents.task(0, 1).getTaskId(), 1));
        scribe.announce(LogEvents.seed(0))
                .complete(LogEvents.scored(seed, LogEvents.task(0, 0).getTaskId(), 1))
                .complete(LogEvents.scored(seed, LogEvents.task(0, 1).getTaskId(), 0));

        // When: another task takes its slot
        scribe.propose(LogEvents.task(1, 0))
                .tick()
                .complete(LogEvents.scored(seed, LogEvents.task(1, 0).getTaskId(), 1))
                .announce(LogEvents.candidate(0))
                .complete(LogEvents.scored(early, LogEvents.task(1, 0).getTaskId(), 0))
                .complete(LogEvents.scored(early, LogEvents.task(0, 0).getTaskId(), 1));

        // Then
        assertThat(scribe.log().decisions().getLast().getModelId()).contains(early);
        assertThat(scribe.log().verify().verification().mismatches()).isZero();
    }

    @Test
    void shouldNotCareHowTopicsAreInterleaved() {
        // Given
        PopulationLog log = Evolution.of(24, 4, "tasks.parentReplacement=at-once");

        // When
        PopulationLog.Outcome factsFirst = log.verify(
                Topics.EVALUATIONS_COMPLETED,
                Topics.TASKS_WITHDRAWN,
                Topics.TASK_ROUNDS,
                Topics.TASKS_PROPOSED,
                Topics.MODELS_MERGED,
                Topics.ARCHIVE_DECISIONS);

        // Then
        assertThat(factsFirst.verification().mismatches()).isZero();
        assertThat(factsFirst.verification().decisions())
                .isEqualTo(log.decisions().size());
    }
}
