package io.acdc.local.audit;

import io.acdc.archives.fold.ArchiveFold;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorBasis;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.events.GateBasis;
import io.acdc.events.SelectionBasis;

/**
 * Whether decisions rest on an evaluation, by what its evaluator's word is for: selections and retirements on those of the
 * own kind; selections with its skills, and its joining, on those of a further evaluator; rejections on those of a gate.
 *
 * @param evaluation the evaluation
 * @param own whether its evaluator is of the population's own kinds
 */
record Bearing(EvaluationCompleted evaluation, boolean own) {
    /**
     * Whether it rests on the evaluation, if that had been read.
     *
     * @param before the archives as they were when it was made
     * @param active whether the task was active then
     */
    boolean on(ArchiveDecision decision, ArchiveFold before, boolean active) {
        if (evaluation.getEvaluator().getRole() == EvaluatorRole.GATE) {
            return decision.getGate().filter(this::isOfThisGate).isPresent() && isOver(decision);
        }
        boolean ofMember = before.members().contains(evaluation.getModelId());
        if (own && decision.getKind() == DecisionKind.TASK_RETIRED) {
            return ofMember
                    && decision.getTaskId()
                            .filter(evaluation.getTaskId()::equals)
                            .isPresent();
        }
        return active
                && ((ofMember && isJoiningOfThis(decision))
                        || decision.getSelection().filter(this::compares).isPresent());
    }

    private boolean isOver(ArchiveDecision decision) {
        return decision.getModelId().filter(evaluation.getModelId()::equals).isPresent();
    }

    private boolean isOfThisGate(GateBasis basis) {
        return own ? basis.getEvaluatorKind().isEmpty() : isThis(basis.getEvaluatorKind(), basis.getEvaluatorVersion());
    }

    private boolean isJoiningOfThis(ArchiveDecision decision) {
        return decision.getFurtherKind()
                        .filter(FurtherDecisionKind.EVALUATOR_JOINED::equals)
                        .isPresent()
                && decision.getEvaluator().filter(this::isThis).isPresent();
    }

    private boolean compares(SelectionBasis basis) {
        boolean contends = basis.getContenders().stream()
                .anyMatch(contender -> contender.getModelId().equals(evaluation.getModelId()));
        return contends
                && (own
                        ? !basis.getExcludedTasks().contains(evaluation.getTaskId())
                        : basis.getFurtherSkills().stream()
                                .anyMatch(skills -> isThis(skills.getEvaluatorKind(), skills.getEvaluatorVersion())));
    }

    private boolean isThis(EvaluatorBasis basis) {
        return isThis(basis.getKind(), basis.getVersion());
    }

    private boolean isThis(String kind, String version) {
        Evaluator evaluator = evaluation.getEvaluator();
        return evaluator.getKind().equals(kind) && evaluator.getVersion().equals(version);
    }
}
