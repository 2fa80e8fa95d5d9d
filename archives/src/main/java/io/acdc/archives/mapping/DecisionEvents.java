package io.acdc.archives.mapping;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.FactsRead;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.events.GiveUpBasis;
import io.acdc.events.Population;
import io.acdc.events.ReinstatementBasis;
import io.acdc.events.RejectionReason;
import io.acdc.events.RetirementReason;
import io.acdc.evolution.archive.Decision;
import io.acdc.evolution.pool.Retirement;
import java.time.Instant;
import java.util.Optional;

/**
 * Decisions as events.
 *
 * @param population the population as it is in force
 * @param factsRead how far the facts have been read; empty if unknown
 */
public record DecisionEvents(Population population, Optional<FactsRead> factsRead) {
    private static final long NO_REVIEW = -1;

    /**
     * The event.
     *
     * @param candidatesDecided candidates decided up to and including this decision
     */
    public ArchiveDecision of(Decision decision, long candidatesDecided, Instant decidedAt) {
        ArchiveDecision.Builder event = ArchiveDecision.newBuilder()
                .setPopulation(population.getName())
                .setSequence(decision.sequence())
                .setSettingsVersion(population.getSettingsVersion())
                .setCandidatesDecided(candidatesDecided)
                .setFactsRead(factsRead.orElse(null))
                .setDecidedAt(decidedAt)
                .setExplanation(Explanations.of(decision));
        return describe(event, decision).build();
    }

    private ArchiveDecision.Builder describe(ArchiveDecision.Builder event, Decision decision) {
        return switch (decision) {
            case Decision.Opened opened ->
                event.setKind(DecisionKind.POPULATION_OPENED).setOpened(population);
            case Decision.SettingsChanged changed ->
                event.setKind(DecisionKind.SETTINGS_CHANGED).setOpened(population);
            case Decision.TaskActivated activated ->
                event.setKind(DecisionKind.TASK_ACTIVATED).setTaskId(activated.taskId());
            case Decision.TaskReinstated reinstated ->
                event.setKind(DecisionKind.TASK_ACTIVATED)
                        .setTaskId(reinstated.taskId())
                        .setReinstatement(new ReinstatementBasis(reinstated.childId()));
            case Decision.TaskRetired retired -> retired(event, retired);
            case Decision.Admitted admitted ->
                event.setKind(DecisionKind.CANDIDATE_ADMITTED)
                        .setModelId(admitted.modelId())
                        .setEvicted(admitted.evicted())
                        .setSelection(SelectionBasisEvents.of(admitted.basis()));
            case Decision.NotSelected rejected ->
                event.setKind(DecisionKind.CANDIDATE_REJECTED)
                        .setRejectionReason(RejectionReason.NOT_SELECTED)
                        .setModelId(rejected.modelId())
                        .setEvicted(rejected.evicted())
                        .setSelection(SelectionBasisEvents.of(rejected.basis()));
            case Decision.GateRejected rejected ->
                event.setKind(DecisionKind.CANDIDATE_REJECTED)
                        .setRejectionReason(RejectionReason.GATE)
                        .setModelId(rejected.modelId())
                        .setGate(EvaluatorEvents.of(rejected.basis()));
            case Decision.EvaluationFailed failed ->
                event.setKind(DecisionKind.CANDIDATE_REJECTED)
                        .setRejectionReason(RejectionReason.EVALUATION_FAILED)
                        .setModelId(failed.modelId())
                        .setGiveUp(new GiveUpBasis(failed.attempts(), failed.why()));
            case Decision.ScoreGivenUp givenUp ->
                event.setKind(DecisionKind.SCORE_GIVEN_UP)
                        .setModelId(givenUp.modelId())
                        .setTaskId(givenUp.taskId())
                        .setGiveUp(new GiveUpBasis(givenUp.attempts(), "no answer in time"));
            case Decision.EvaluatorJoined joined ->
                further(event, FurtherDecisionKind.EVALUATOR_JOINED).setEvaluator(EvaluatorEvents.of(joined.basis()));
            case Decision.EvaluatorLeft left ->
                further(event, FurtherDecisionKind.EVALUATOR_LEFT).setEvaluator(EvaluatorEvents.of(left.basis()));
        };
    }

    /** Whoever does not know the kind reads that the settings are as they are. */
    private ArchiveDecision.Builder further(ArchiveDecision.Builder event, FurtherDecisionKind kind) {
        return event.setKind(DecisionKind.SETTINGS_CHANGED)
                .setOpened(population)
                .setFurtherKind(kind);
    }

    private static ArchiveDecision.Builder retired(ArchiveDecision.Builder event, Decision.TaskRetired retired) {
        return event.setKind(DecisionKind.TASK_RETIRED)
                .setTaskId(retired.taskId())
                .setRetirementReason(reason(retired.basis().reason()))
                .setRetirement(new io.acdc.events.RetirementBasis(
                        retired.basis().passes(),
                        retired.basis().members(),
                        retired.basis().poolBefore(),
                        retired.basis().review().orElse(NO_REVIEW),
                        retired.basis().replacedBy().orElse(null)));
    }

    private static RetirementReason reason(Retirement.Reason reason) {
        return switch (reason) {
            case IMPOSSIBLE -> RetirementReason.IMPOSSIBLE;
            case OVER_LIMIT -> RetirementReason.OVER_LIMIT;
            case REPLACED -> RetirementReason.REPLACED;
            case BY_USER -> RetirementReason.BY_USER;
        };
    }
}
