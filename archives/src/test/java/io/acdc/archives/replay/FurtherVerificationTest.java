package io.acdc.archives.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.archives.fold.ArchiveFold;
import io.acdc.archives.replay.state.ReplayedEvaluators.Counting;
import io.acdc.archives.replay.verify.CheckedDecision;
import io.acdc.archives.replay.whatif.WhatIf;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurtherVerificationTest {
    static final String[] SETTINGS = {"tasks.parentReplacement=at-once", "gate.kind=statistics", "gate.rejectShare=0.6"
    };

    @ParameterizedTest
    @CsvSource({"1, never", "2, at-once", "3, at-once", "4, at-once", "5, when-solved", "6, at-once"})
    void shouldRecomputeEveryDecisionWhileEvaluatorsComeAndGo(long seed, String parentReplacement) {
        // Given
        PopulationLog log = Evolution.withFurtherEvaluators(60, seed, "tasks.parentReplacement=" + parentReplacement);

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
    void shouldNotDependOnTheOrderInWhichTopicsAreRead() {
        // When
        PopulationLog.Outcome outcome = Evolution.withFurtherEvaluators(40, 7, SETTINGS)
                .verify(
                        Topics.TASK_ROUNDS,
                        Topics.TASKS_PROPOSED,
                        Topics.EVALUATIONS_COMPLETED,
                        Topics.MODELS_MERGED,
                        Topics.TASKS_WITHDRAWN,
                        Topics.ARCHIVE_DECISIONS);

        // Then
        assertThat(outcome.verification().mismatches()).isZero();
    }

    @Test
    void shouldHaveSeenEverythingThatEvaluatorsCanDo() {
        // When
        List<ArchiveDecision> decisions = LongStream.range(1, 4)
                .mapToObj(seed -> Evolution.withFurtherEvaluators(60, seed, SETTINGS))
                .flatMap(log -> log.decisions().stream())
                .toList();

        // Then
        assertThat(attendance(decisions, FurtherDecisionKind.EVALUATOR_JOINED))
                .extracting(decision -> decision.getEvaluator().orElseThrow().getRole())
                .contains(EvaluatorRole.SKILL, EvaluatorRole.GATE);
        assertThat(attendance(decisions, FurtherDecisionKind.EVALUATOR_LEFT))
                .extracting(decision ->
                        decision.getEvaluator().orElseThrow().getInstances().isEmpty())
                .contains(true, false);
        assertThat(decisions)
                .flatExtracting(decision -> decision.getGate().stream()
                        .map(io.acdc.events.GateBasis::getEvaluatorKind)
                        .toList())
                .contains("", "judge", "echo");
        assertThat(decisions)
                .anyMatch(decision -> decision.getSelection()
                        .filter(basis -> basis.getFurtherSkills().size() == 2)
                        .filter(basis -> basis.getFurtherSkills().getFirst().getComparableTasks() > 0)
                        .isPresent());
        assertThat(decisions)
                .anyMatch(
                        decision -> decision.getExplanation()
                                .matches(
                                        "Evaluator brevity [12] joined: all \\d members have its scores for all \\d+ tasks\\."));
    }

    @Test
    void shouldFoldWhoCounts() {
        // Given
        PopulationLog log = Evolution.withFurtherEvaluators(40, 7, SETTINGS);
        ArchiveFold fold = new ArchiveFold();

        // When
        log.decisions().forEach(fold::apply);

        // Then
        assertThat(fold.evaluators())
                .isNotEmpty()
                .isEqualTo(log.verify().archive().evaluators().counting().stream()
                        .map(Counting::id)
                        .toList());
    }

    @Test
    void shouldKeepFurtherSkillsInForceUnderAnotherSelection() {
        // Given
        PopulationLog log = Evolution.withFurtherEvaluators(40, 7, SETTINGS);

        // When
        WhatIf same = log.whatIf("selection.populationSize=6");
        WhatIf other = log.whatIf("selection.populationSize=3");

        // Then
        assertThat(same.differing()).isZero();
        assertThat(other.differing()).isPositive();
    }

    static List<ArchiveDecision> attendance(List<ArchiveDecision> decisions, FurtherDecisionKind kind) {
        return decisions.stream()
                .filter(decision ->
                        decision.getFurtherKind().filter(kind::equals).isPresent())
                .toList();
    }
}
