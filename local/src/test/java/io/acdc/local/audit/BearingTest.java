package io.acdc.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.archives.fold.ArchiveFold;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ContenderAssessment;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorBasis;
import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.events.FurtherSkills;
import io.acdc.events.GateBasis;
import io.acdc.events.SelectionBasis;
import io.acdc.local.fixture.Events;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BearingTest {
    private final ArchiveFold before = new ArchiveFold();

    @BeforeEach
    void oneMember() {
        before.apply(Events.activated(0, "t1"));
        before.apply(Events.admitted(1, 0, "m1", List.of("m1")));
    }

    @Test
    void shouldRestSelectionsOnTheSkillsOfTheEvaluatorsTheyName() {
        // Given
        ArchiveDecision without = selection(List.of());
        ArchiveDecision with = selection(List.of(new FurtherSkills("brevity", "1", 1, "")));

        // Then
        assertThat(own().on(without, before, true)).isTrue();
        assertThat(further("brevity", EvaluatorRole.SKILL).on(without, before, true))
                .isFalse();
        assertThat(further("brevity", EvaluatorRole.SKILL).on(with, before, true))
                .isTrue();
        assertThat(further("brevity", EvaluatorRole.SKILL).on(with, before, false))
                .isFalse();
        assertThat(further("format", EvaluatorRole.SKILL).on(with, before, true))
                .isFalse();
    }

    @Test
    void shouldRestAJoiningOnTheMembersScores() {
        // Given
        ArchiveDecision joining = ArchiveDecision.newBuilder(Events.activated(2, "t1"))
                .setTaskId(null)
                .setFurtherKind(FurtherDecisionKind.EVALUATOR_JOINED)
                .setEvaluator(new EvaluatorBasis(
                        "brevity", "1", EvaluatorRole.SKILL, EvaluatorInput.TRANSCRIPT, null, List.of(), ""))
                .build();

        // Then
        assertThat(further("brevity", EvaluatorRole.SKILL).on(joining, before, true))
                .isTrue();
        assertThat(further("format", EvaluatorRole.SKILL).on(joining, before, true))
                .isFalse();
        assertThat(own().on(joining, before, true)).isFalse();
    }

    @Test
    void shouldRestARejectionOnTheFindingsOfTheGateThatRejected() {
        // Given
        ArchiveDecision byOwn = rejection(new GateBasis(3, List.of("t1"), "", ""));
        ArchiveDecision byJudge = rejection(new GateBasis(3, List.of("t1"), "judge", "1"));

        // Then
        assertThat(further("judge", EvaluatorRole.GATE).on(byJudge, before, true))
                .isTrue();
        assertThat(further("judge", EvaluatorRole.GATE).on(byOwn, before, true)).isFalse();
        assertThat(new Bearing(evaluation("gibberish", EvaluatorRole.GATE), true).on(byOwn, before, true))
                .isTrue();
    }

    @Test
    void shouldRestRetirementsOnTheOwnKindOnly() {
        // Given
        ArchiveDecision retirement = Events.retired(2, "t1");

        // Then
        assertThat(own().on(retirement, before, true)).isTrue();
        assertThat(further("brevity", EvaluatorRole.SKILL).on(retirement, before, true))
                .isFalse();
    }

    private static Bearing own() {
        return new Bearing(evaluation("answer", EvaluatorRole.SKILL), true);
    }

    private static Bearing further(String kind, EvaluatorRole role) {
        return new Bearing(evaluation(kind, role), false);
    }

    private static EvaluationCompleted evaluation(String kind, EvaluatorRole role) {
        return EvaluationCompleted.newBuilder(Events.evaluation(kind, "m1", "t1", 1, 1))
                .setEvaluator(new Evaluator(kind, "1", role, kind + "-0"))
                .build();
    }

    private static ArchiveDecision rejection(GateBasis basis) {
        return ArchiveDecision.newBuilder(Events.rejected(2, 1, "m1", List.of("m1")))
                .setSelection(null)
                .setGate(basis)
                .build();
    }

    private static ArchiveDecision selection(List<FurtherSkills> further) {
        return ArchiveDecision.newBuilder(Events.rejected(2, 1, "c1", List.of("m1")))
                .setSelection(new SelectionBasis(
                        List.of(new ContenderAssessment("m1", 1.0, 1.0, 1), new ContenderAssessment("c1", 0.0, 0.0, 0)),
                        List.of("m1"),
                        1,
                        "",
                        List.of(),
                        "",
                        further))
                .build();
    }
}
