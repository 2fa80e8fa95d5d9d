package io.acdc.archives.facts;

import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.Population;
import io.acdc.schemas.ids.ContentId;
import java.util.Optional;

/** A score is within 0 and 1, an id is that of its content, and one kind of evaluator decides. */
public final class EvaluationRules {
    private EvaluationRules() {}

    /** Accepted; refused if it contradicts itself; without effect if it is not the evaluator whose scores count. */
    public static FactOutcome<EvaluationCompleted> judge(EvaluationCompleted evaluation, Optional<Population> inForce) {
        if (!(evaluation.getScore() >= 0 && evaluation.getScore() <= 1)) {
            return new FactOutcome.Refused<>("evaluation %s: its score %s is not within 0 and 1"
                    .formatted(evaluation.getEvaluationId(), evaluation.getScore()));
        }
        if (!ModelId.isValid(evaluation.getModelId())) {
            return new FactOutcome.Refused<>("evaluation %s: '%s' is no model id"
                    .formatted(evaluation.getEvaluationId(), evaluation.getModelId()));
        }
        String id = id(evaluation);
        if (!id.equals(evaluation.getEvaluationId())) {
            return new FactOutcome.Refused<>(
                    "evaluation %s: its population, model, task and evaluator are those of %s; one of the two was changed"
                            .formatted(evaluation.getEvaluationId(), id));
        }
        return counting(evaluation, inForce);
    }

    private static FactOutcome<EvaluationCompleted> counting(
            EvaluationCompleted evaluation, Optional<Population> inForce) {
        if (inForce.isEmpty()) {
            return new FactOutcome.WithoutEffect<>("the population is not open yet: it has no active task");
        }
        String counting = inForce.get().getSettings().getEvaluation().getEvaluatorKind();
        String kind = evaluation.getEvaluator().getKind();
        return counting.equals(kind)
                ? new FactOutcome.Accepted<>(evaluation)
                : new FactOutcome.WithoutEffect<>("evaluator '%s' scored, '%s' counts".formatted(kind, counting));
    }

    private static String id(EvaluationCompleted evaluation) {
        return ContentId.ofEvaluation(
                evaluation.getPopulation(),
                evaluation.getModelId(),
                evaluation.getTaskId(),
                evaluation.getEvaluator().getKind(),
                evaluation.getEvaluator().getVersion());
    }
}
