package io.acdc.archives.facts;

import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.Evaluator;
import io.acdc.events.GateKind;
import io.acdc.events.Population;
import io.acdc.events.PopulationSettings;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.schemas.ids.ContentId;
import java.util.Optional;

/**
 * A score is within 0 and 1, an id is that of its content. Evaluators of one kind are the population's own, whatever their
 * version; where it has a gate of its own, those of another are too. All others are further evaluators, told apart by kind
 * and version: what they say is taken in, whether or not it counts yet.
 */
public final class EvaluationRules {
    /** Kind of the evaluator whose findings count for the population's own gate; no further evaluator can be of it. */
    public static final String GATE_KIND = "gibberish";

    private EvaluationRules() {}

    /** Accepted; refused if it contradicts itself; without effect if an evaluator of an own kind has no say in this. */
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
        if (further(evaluation.getEvaluator(), inForce.get()).isPresent()) {
            return new FactOutcome.Accepted<>(evaluation);
        }
        PopulationSettings settings = inForce.get().getSettings();
        return switch (evaluation.getEvaluator().getRole()) {
            case SKILL -> skill(evaluation, settings.getEvaluation().getEvaluatorKind());
            case GATE -> gate(evaluation, settings.getGate().getKind());
        };
    }

    /** Which further evaluator this is; empty if it is of a kind that is the population's own. */
    public static Optional<EvaluatorId> further(Evaluator evaluator, Population inForce) {
        return isOwn(evaluator.getKind(), inForce)
                ? Optional.empty()
                : Optional.of(new EvaluatorId(evaluator.getKind(), evaluator.getVersion()));
    }

    /** Whether no further evaluator of a population can be of this kind. */
    public static boolean isOwn(String kind, Population inForce) {
        return kind.equals(GATE_KIND)
                || kind.equals(inForce.getSettings().getEvaluation().getEvaluatorKind());
    }

    private static FactOutcome<EvaluationCompleted> gate(EvaluationCompleted evaluation, GateKind gate) {
        if (gate == GateKind.NONE || !evaluation.getEvaluator().getKind().equals(GATE_KIND)) {
            return new FactOutcome.WithoutEffect<>("the population has no such gate");
        }
        return evaluation.getOutcome() == EvaluationOutcome.SCORED
                ? new FactOutcome.Accepted<>(evaluation)
                : new FactOutcome.WithoutEffect<>("the gate came to no finding");
    }

    private static FactOutcome<EvaluationCompleted> skill(EvaluationCompleted evaluation, String counting) {
        String kind = evaluation.getEvaluator().getKind();
        return counting.equals(kind)
                ? new FactOutcome.Accepted<>(evaluation)
                : new FactOutcome.WithoutEffect<>(
                        "evaluator '%s' is of the kind of the own gate and scored; '%s' counts"
                                .formatted(kind, counting));
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
