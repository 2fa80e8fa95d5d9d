package io.acdc.archives.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.archives.replay.verify.Difference;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluatorBasis;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.events.GateBasis;
import io.acdc.events.Population;
import io.acdc.events.SelectionBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is changed about further evaluators after a log was written shows. */
class FurtherTamperingTest {
    private static final PopulationLog LOG = Evolution.withFurtherEvaluators(60, 2, FurtherVerificationTest.SETTINGS);

    @Test
    void shouldFindAnEvaluatorThatJoinedBeforeItHadScoredAMember() {
        // Given
        ArchiveDecision joined = first(decision -> isJoin(decision, EvaluatorRole.SKILL)
                && decision.getExplanation().contains("have its scores"));
        int score = lastBefore(
                joined,
                evaluation -> isBy(evaluation, joined.getEvaluator().orElseThrow())
                        && membersBefore(joined).contains(evaluation.getModelId()));

        // When
        PopulationLog.Outcome outcome = LOG.withEvaluations(without(score)).verify();

        // Then
        assertThat(differences(outcome, joined))
                .anySatisfy(difference -> assertThat(difference.line())
                        .matches("kind is EVALUATOR_JOINED, recomputed: not due: member .* had no score of .* for .*"));
    }

    @Test
    void shouldFindFurtherSkillsThatWereLeftOut() {
        // Given
        ArchiveDecision selected = first(FurtherTamperingTest::isByFurtherSkills);

        // When
        PopulationLog.Outcome outcome = verifyWith(
                selected,
                decision -> ArchiveDecision.newBuilder(decision)
                        .setSelection(SelectionBasis.newBuilder(
                                        decision.getSelection().orElseThrow())
                                .setFurtherSkills(List.of())
                                .build())
                        .build());

        // Then
        assertThat(differences(outcome, selected))
                .extracting(Difference::field)
                .containsExactly("selection.furtherSkills");
    }

    @Test
    void shouldFindADecisionThatDidNotWaitForAFurtherScore() {
        // Given
        ArchiveDecision selected = LOG.decisions().stream()
                .filter(FurtherTamperingTest::isByFurtherSkills)
                .reduce((_, later) -> later)
                .orElseThrow();
        String candidate = selected.getModelId().orElseThrow();
        int score = lastBefore(
                selected,
                evaluation -> evaluation.getModelId().equals(candidate)
                        && isBy(
                                evaluation,
                                selected.getSelection()
                                        .orElseThrow()
                                        .getFurtherSkills()
                                        .getFirst()));

        // When
        PopulationLog.Outcome outcome = LOG.withEvaluations(without(score)).verify();

        // Then
        assertThat(differences(outcome, selected))
                .anySatisfy(difference ->
                        assertThat(difference.recomputed()).matches("not due: scores of .* are missing for .*"));
    }

    @Test
    void shouldFindAGateThatWasIgnored() {
        // Given
        ArchiveDecision rejected = first(FurtherTamperingTest::isByFurtherGate);
        GateBasis found = rejected.getGate().orElseThrow();
        int finding = lastBefore(
                rejected,
                evaluation ->
                        evaluation.getModelId().equals(rejected.getModelId().orElseThrow())
                                && evaluation.getEvaluator().getKind().equals(found.getEvaluatorKind()));

        // When
        PopulationLog.Outcome outcome = LOG.withEvaluations(without(finding)).verify();

        // Then
        assertThat(differences(outcome, rejected))
                .anySatisfy(difference ->
                        assertThat(difference.recomputed()).matches("not due: findings of .* are missing for .*"));
    }

    @Test
    void shouldFindAGateThatRejectsBelowItsShare() {
        // Given
        ArchiveDecision rejected = first(FurtherTamperingTest::isByFurtherGate);
        ArchiveDecision joined = LOG.decisions().stream()
                .filter(decision -> isJoin(decision, EvaluatorRole.GATE))
                .filter(decision -> decision.getEvaluator()
                        .orElseThrow()
                        .getKind()
                        .equals(rejected.getGate().orElseThrow().getEvaluatorKind()))
                .findFirst()
                .orElseThrow();

        // When
        PopulationLog.Outcome outcome = verifyWith(
                joined,
                decision -> withEvaluator(
                        decision,
                        basis -> EvaluatorBasis.newBuilder(basis)
                                .setRejectShare(1.0)
                                .build()));

        // Then
        assertThat(outcome.mismatches()).contains(rejected.getSequence());
    }

    @Test
    void shouldFindOtherFindingsThanTheGateHad() {
        // Given
        ArchiveDecision rejected = first(FurtherTamperingTest::isByFurtherGate);

        // When
        PopulationLog.Outcome outcome = verifyWith(
                rejected,
                decision -> ArchiveDecision.newBuilder(decision)
                        .setGate(GateBasis.newBuilder(decision.getGate().orElseThrow())
                                .setEvaluatorVersion("0")
                                .setEvaluations(1)
                                .build())
                        .build());

        // Then
        assertThat(differences(outcome, rejected))
                .extracting(Difference::field)
                .containsExactlyInAnyOrder("gate.evaluations", "gate.evaluatorVersion");
    }

    @Test
    void shouldFindAnEvaluatorThatLeftThoughItWasUpAndNobodyWaited() {
        // Given
        PopulationLog quiet = new PopulationScribe()
                .open(LogEvents.population(1))
                .present(Crowd.ALL)
                .tick()
                .present(List.of())
                .tick()
                .log();

        // When
        PopulationLog.Outcome outcome = quiet.withDecisions(decisions -> {
                    decisions.replaceAll(decision -> isLeave(decision) ? withInstances(decision) : decision);
                    return decisions;
                })
                .verify();

        // Then
        assertThat(quiet.verify().verification().mismatches()).isZero();
        assertThat(outcome.mismatches())
                .containsExactlyElementsOf(quiet.decisions().stream()
                        .filter(FurtherTamperingTest::isLeave)
                        .map(ArchiveDecision::getSequence)
                        .toList())
                .hasSize(Crowd.ALL.size());
    }

    private static ArchiveDecision withInstances(ArchiveDecision decision) {
        return withEvaluator(
                decision,
                basis -> EvaluatorBasis.newBuilder(basis)
                        .setInstances(List.of("further-0"))
                        .build());
    }

    @Test
    void shouldFindAnEvaluatorThatLeavesWithoutHavingJoined() {
        // Given
        ArchiveDecision joined = first(decision -> isJoin(decision, EvaluatorRole.SKILL));

        // When
        PopulationLog.Outcome outcome = verifyWith(
                joined,
                decision -> ArchiveDecision.newBuilder(decision)
                        .setFurtherKind(FurtherDecisionKind.EVALUATOR_LEFT)
                        .build());

        // Then
        assertThat(differences(outcome, joined))
                .containsExactly(new Difference("kind", "EVALUATOR_LEFT", "not due: its scores did not count"));
    }

    @Test
    void shouldFindSettingsThatCameInWithAnEvaluator() {
        // Given
        ArchiveDecision joined = first(decision -> isJoin(decision, EvaluatorRole.GATE));

        // When
        PopulationLog.Outcome outcome = verifyWith(
                joined,
                decision -> ArchiveDecision.newBuilder(decision)
                        .setOpened(Population.newBuilder(decision.getOpened().orElseThrow())
                                .setSeed(12L)
                                .build())
                        .build());

        // Then
        assertThat(outcome.verification().mismatches()).isEqualTo(1);
        assertThat(differences(outcome, joined)).extracting(Difference::field).containsExactly("opened.seed");
    }

    @Test
    void shouldFindAnEvaluatorOfAnOwnKind() {
        // Given
        ArchiveDecision joined = first(decision -> isJoin(decision, EvaluatorRole.GATE));

        // When
        PopulationLog.Outcome outcome = verifyWith(
                joined,
                decision -> withEvaluator(
                        decision,
                        basis -> EvaluatorBasis.newBuilder(basis)
                                .setKind("answer")
                                .build()));

        // Then
        assertThat(differences(outcome, joined))
                .containsExactly(new Difference(
                        "kind", "EVALUATOR_JOINED", "not due: evaluators of that kind are the population's own"));
    }

    // ------------------------------------------------------------ what is looked for

    private static boolean isJoin(ArchiveDecision decision, EvaluatorRole role) {
        return decision.getFurtherKind()
                        .filter(FurtherDecisionKind.EVALUATOR_JOINED::equals)
                        .isPresent()
                && decision.getEvaluator().orElseThrow().getRole() == role;
    }

    private static boolean isLeave(ArchiveDecision decision) {
        return decision.getFurtherKind()
                .filter(FurtherDecisionKind.EVALUATOR_LEFT::equals)
                .isPresent();
    }

    private static boolean isByFurtherSkills(ArchiveDecision decision) {
        return decision.getSelection()
                .filter(basis -> basis.getFurtherSkills().stream().anyMatch(skills -> skills.getComparableTasks() > 0))
                .isPresent();
    }

    private static boolean isByFurtherGate(ArchiveDecision decision) {
        return decision.getGate()
                .filter(gate -> !gate.getEvaluatorKind().isEmpty())
                .isPresent();
    }

    private static boolean isBy(EvaluationCompleted evaluation, EvaluatorBasis basis) {
        return evaluation.getEvaluator().getKind().equals(basis.getKind())
                && evaluation.getEvaluator().getVersion().equals(basis.getVersion());
    }

    private static boolean isBy(EvaluationCompleted evaluation, io.acdc.events.FurtherSkills skills) {
        return evaluation.getEvaluator().getKind().equals(skills.getEvaluatorKind())
                && evaluation.getEvaluator().getVersion().equals(skills.getEvaluatorVersion());
    }

    private static ArchiveDecision first(Predicate<ArchiveDecision> wanted) {
        return LOG.decisions().stream().filter(wanted).findFirst().orElseThrow();
    }

    private static List<String> membersBefore(ArchiveDecision decision) {
        return LOG.decisions().subList(0, (int) decision.getSequence()).stream()
                .flatMap(earlier -> earlier.getSelection().stream())
                .map(SelectionBasis::getMembersAfter)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static int lastBefore(ArchiveDecision decision, Predicate<EvaluationCompleted> wanted) {
        long read = decision.getFactsRead().orElseThrow().getEvaluationsCompleted();
        return IntStream.range(0, (int) read)
                .filter(index -> wanted.test(LOG.evaluations().get(index)))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    // ------------------------------------------------------------ what is changed

    /** All evaluations of that id say something else instead, which has been said before. */
    private static UnaryOperator<List<EvaluationCompleted>> without(int index) {
        return evaluations -> {
            String id = evaluations.get(index).getEvaluationId();
            List<EvaluationCompleted> others = new ArrayList<>(evaluations);
            others.replaceAll(
                    evaluation -> evaluation.getEvaluationId().equals(id) ? evaluations.getFirst() : evaluation);
            return others;
        };
    }

    private static PopulationLog.Outcome verifyWith(ArchiveDecision decision, UnaryOperator<ArchiveDecision> change) {
        return LOG.withDecisions(decisions -> {
                    decisions.replaceAll(
                            each -> each.getSequence() == decision.getSequence() ? change.apply(each) : each);
                    return decisions;
                })
                .verify();
    }

    private static ArchiveDecision withEvaluator(ArchiveDecision decision, UnaryOperator<EvaluatorBasis> change) {
        return ArchiveDecision.newBuilder(decision)
                .setEvaluator(change.apply(decision.getEvaluator().orElseThrow()))
                .build();
    }

    private static List<Difference> differences(PopulationLog.Outcome outcome, ArchiveDecision decision) {
        return outcome.verification().first().stream()
                .filter(checked -> checked.recorded().getSequence() == decision.getSequence())
                .flatMap(checked -> checked.differences().stream())
                .toList();
    }
}
