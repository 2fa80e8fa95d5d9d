package io.acdc.local.inspect;

import static io.acdc.local.fixture.Events.further;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.EvaluatorBasis;
import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.EvaluatorState;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.local.fixture.Events;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FurtherEvaluatorsTest {
    private static final EvaluatorId BREVITY = new EvaluatorId("brevity", "1");

    private final CountingEvaluators counting = new CountingEvaluators();

    @Test
    void shouldSayHowFarASkillIsThatDoesNotCountYet() {
        // Given
        var up = List.of(
                Events.registration("eval-0", EvaluatorState.UP, 0.5, 1),
                further("brevity", "b-0", EvaluatorRole.SKILL, EvaluatorInput.TRANSCRIPT, 1),
                further("brevity", "b-1", EvaluatorRole.SKILL, EvaluatorInput.TRANSCRIPT, 1));

        // When
        var found = evaluators(up, Map.of(BREVITY, 120L));

        // Then
        assertThat(found.collecting()).containsExactly(BREVITY);
        assertThat(found.all())
                .extracting(FurtherEvaluator::line)
                .containsExactly("further evaluator brevity 1 (skill, reads transcripts): 2 instances,"
                        + " collecting scores: 120 of 480");
    }

    @Test
    void shouldSaySinceWhenAnEvaluatorCountsAlsoWhenNoInstanceIsUp() {
        // Given
        counting.apply(decision(40, FurtherDecisionKind.EVALUATOR_JOINED));

        // When
        var found = evaluators(List.of(), Map.of());

        // Then
        assertThat(found.all())
                .extracting(FurtherEvaluator::line)
                .containsExactly(
                        "further evaluator brevity 1 (skill, reads transcripts): 0 instances, counting since decision 40");
        ArrayNode rows = new ObjectMapper().createArrayNode();
        FurtherEvaluators.add(rows, found.all().getFirst());
        assertThat(rows.path(0).path("countingSince").asLong()).isEqualTo(40);
    }

    @Test
    void shouldForgetAnEvaluatorThatLeft() {
        // Given
        counting.apply(decision(40, FurtherDecisionKind.EVALUATOR_JOINED));
        counting.apply(decision(41, FurtherDecisionKind.EVALUATOR_LEFT));

        // Then
        assertThat(evaluators(List.of(), Map.of()).all()).isEmpty();
    }

    @Test
    void shouldNotCountScoresForAGate() {
        // Given
        var up = List.of(further("judge", "j-0", EvaluatorRole.GATE, EvaluatorInput.TRANSCRIPT, 1));

        // When
        var found = evaluators(up, Map.of());

        // Then
        assertThat(found.collecting()).isEmpty();
        assertThat(found.all())
                .extracting(FurtherEvaluator::line)
                .containsExactly("further evaluator judge 1 (gate, reads transcripts): 1 instance, not counting yet");
    }

    @Test
    void shouldCountAScoreOfAMemberForAnActiveTaskOnce() {
        // Given
        CollectedScores collected = new CollectedScores(
                List.of("m-1", "m-2"), List.of("t-1", "t-2"), List.of(BREVITY, new EvaluatorId("judge", "1")));

        // When
        List.of(
                        Events.evaluation("brevity", "m-1", "t-1", 1, 1),
                        Events.evaluation("brevity", "m-1", "t-1", 0, 2),
                        Events.evaluation("brevity", "m-2", "t-1", 0, 3),
                        Events.evaluation("brevity", "m-3", "t-1", 0, 4),
                        Events.evaluation("brevity", "m-1", "t-3", 0, 5),
                        Events.answer("m-1", "t-1", 1, 6))
                .forEach(collected::add);

        // Then
        assertThat(collected.counts())
                .containsOnly(Map.entry(BREVITY, 2L), Map.entry(new EvaluatorId("judge", "1"), 0L));
    }

    private FurtherEvaluators evaluators(List<EvaluatorRegistration> up, Map<EvaluatorId, Long> scores) {
        return new FurtherEvaluators(Events.population(), up, counting.of(Events.POPULATION), 480, scores);
    }

    private static ArchiveDecision decision(long sequence, FurtherDecisionKind kind) {
        return ArchiveDecision.newBuilder()
                .setPopulation(Events.POPULATION)
                .setSequence(sequence)
                .setKind(DecisionKind.SETTINGS_CHANGED)
                .setFurtherKind(kind)
                .setEvaluator(EvaluatorBasis.newBuilder()
                        .setKind("brevity")
                        .setVersion("1")
                        .setRole(EvaluatorRole.SKILL)
                        .setInput(EvaluatorInput.TRANSCRIPT)
                        .setInstances(List.of("b-0"))
                        .setWhy("")
                        .build())
                .setSettingsVersion(1)
                .setCandidatesDecided(0L)
                .setExplanation("")
                .setDecidedAt(Events.START)
                .build();
    }
}
