package io.acdc.archives.replay.state;

import io.acdc.archives.replay.facts.EvaluationFact;
import io.acdc.archives.replay.facts.EvaluationFact.Evaluation;
import io.acdc.archives.replay.facts.EvaluationFact.Inspection;
import io.acdc.archives.replay.facts.FactNumbers;
import io.acdc.archives.replay.facts.ModelFact;
import io.acdc.archives.replay.state.HeldAnswers.HeldAnswer;
import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.EvaluatorRole;
import io.acdc.evolution.archive.GateBasis;
import io.acdc.evolution.archive.PopulationArchive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What evaluators said about models, and what became of it. */
final class ReplayedEvaluations {
    private final FactNumbers numbers;
    private final TaskPool pool;
    private final ModelArchive models;
    private final Counters counters;
    private final ReplayedEvaluators evaluators;
    private final HeldAnswers held = new HeldAnswers(PopulationArchive.MOST_HELD_ANSWERS);
    private final HeldAnswers heldFurther = new HeldAnswers(PopulationArchive.MOST_HELD_ANSWERS);
    private final GateFindings findings = new GateFindings(PopulationArchive.MOST_HELD_FINDINGS);
    private final FactTally tally = new FactTally();
    /** By the numbers of kind and version. */
    private final Map<Long, EvaluatorId> ids = new HashMap<>();

    ReplayedEvaluations(
            FactNumbers numbers, TaskPool pool, ModelArchive models, Counters counters, ReplayedEvaluators evaluators) {
        this.numbers = numbers;
        this.pool = pool;
        this.models = models;
        this.counters = counters;
        this.evaluators = evaluators;
    }

    FactTally tally() {
        return tally;
    }

    // ------------------------------------------------------------ facts

    void take(EvaluationFact fact, Optional<SettingsInForce> settings) {
        tally.add(
                switch (fact) {
                    case EvaluationFact.Refused() -> FactEffect.REFUSED;
                    case Evaluation evaluation when settings.isPresent() -> scored(evaluation, settings.get());
                    case Inspection inspection when settings.isPresent() -> inspected(inspection, settings.get());
                    case Evaluation _, Inspection _ -> FactEffect.OTHER_EVALUATOR;
                });
    }

    private FactEffect scored(Evaluation evaluation, SettingsInForce settings) {
        if (evaluation.evaluatorKind() == settings.evaluatorKind()) {
            return answered(evaluation.model(), evaluation.task(), Optional.empty(), evaluation.answer());
        }
        return settings.isOwn(evaluation.evaluatorKind())
                ? FactEffect.OTHER_EVALUATOR
                : further(
                        evaluation.model(),
                        evaluation.task(),
                        id(evaluation.evaluatorKind(), evaluation.evaluatorVersion()),
                        EvaluatorRole.SKILL,
                        evaluation.answer());
    }

    private FactEffect inspected(Inspection inspection, SettingsInForce settings) {
        if (inspection.evaluatorKind() == settings.gateKind()) {
            return inspectedByOwnGate(inspection, settings);
        }
        return settings.isOwn(inspection.evaluatorKind())
                ? FactEffect.OTHER_EVALUATOR
                : further(
                        inspection.model(),
                        inspection.task(),
                        id(inspection.evaluatorKind(), inspection.evaluatorVersion()),
                        EvaluatorRole.GATE,
                        inspection.finding());
    }

    private FactEffect inspectedByOwnGate(Inspection inspection, SettingsInForce settings) {
        if (!settings.hasGate() || inspection.finding() == Answer.UNSCORED) {
            return FactEffect.OTHER_EVALUATOR;
        }
        boolean announced = models.isAnnounced(inspection.model());
        return isInspected(inspection.model())
                ? findings.take(inspection.model(), inspection.task(), inspection.finding() == Answer.PASSED, announced)
                : FactEffect.MODEL_DEPARTED;
    }

    /** Candidates are, and models of which it is not known yet what they are. */
    private boolean isInspected(int model) {
        return !models.isAnnounced(model)
                || models.live(model).filter(ReplayedModel::isGated).isPresent();
    }

    private FactEffect answered(int model, int taskNumber, Optional<EvaluatorId> by, Answer answer) {
        Optional<ActiveTask> task = pool.find(taskNumber);
        if (task.isEmpty()) {
            return FactEffect.TASK_NOT_ACTIVE;
        }
        Optional<ReplayedModel> live = models.live(model);
        HeldAnswer taken = new HeldAnswer(by, task.get(), answer);
        return live.isPresent() ? keep(live.get(), taken) : unknown(model, taken);
    }

    private FactEffect further(int model, int task, EvaluatorId by, EvaluatorRole role, Answer answer) {
        if (role == EvaluatorRole.GATE && !isInspected(model)) {
            return FactEffect.MODEL_DEPARTED;
        }
        if (!evaluators.isWelcome(by, role)) {
            return FactEffect.REFUSED;
        }
        FactEffect effect = answered(model, task, Optional.of(by), answer);
        if (effect == FactEffect.COUNTED || effect == FactEffect.HELD) {
            evaluators.hear(by, role).ifPresent(this::forget);
        }
        return effect;
    }

    private FactEffect unknown(int model, HeldAnswer answer) {
        return models.isAnnounced(model)
                ? FactEffect.MODEL_DEPARTED
                : held(answer.by()).hold(model, answer);
    }

    private HeldAnswers held(Optional<EvaluatorId> by) {
        return by.isEmpty() ? held : heldFurther;
    }

    private FactEffect keep(ReplayedModel model, HeldAnswer answer) {
        AnswerSheet sheet = model.answers(answer.by());
        if (sheet.hasAnswered(answer.task().slot())) {
            return FactEffect.REPEATED;
        }
        sheet.record(answer.task().slot(), answer.answer());
        counters.answered(model.isMember() && answer.by().isEmpty());
        return FactEffect.COUNTED;
    }

    private EvaluatorId id(int kind, int version) {
        return ids.computeIfAbsent(
                (long) kind << Integer.SIZE | version,
                _ -> new EvaluatorId(
                        numbers.evaluatorKinds().name(kind),
                        numbers.evaluatorVersions().name(version)));
    }

    // ------------------------------------------------------------ what changes besides

    /** What was held for a model counts from its announcement on. */
    void release(ModelFact.Announcement announcement, ReplayedModel model) {
        releaseFindings(announcement);
        held.take(announcement.model()).forEach(answer -> tally.settleHeld(keep(model, answer)));
        heldFurther.take(announcement.model()).forEach(answer -> tally.settleHeld(keep(model, answer)));
    }

    private void releaseFindings(ModelFact.Announcement announcement) {
        int released = findings.announce(announcement.model());
        settleHeld(released, announcement.seed() ? FactEffect.MODEL_DEPARTED : FactEffect.COUNTED);
        if (announcement.seed()) {
            findings.drop(announcement.model());
        }
    }

    /** A member's answer did not come. */
    void giveUp(ReplayedModel model, ActiveTask task) {
        keep(model, new HeldAnswer(Optional.empty(), task, Answer.UNSCORED));
    }

    /** The answers to a task that is active no longer count no more, unless their model is announced. */
    void dropHeld(ActiveTask task) {
        settleHeld(held.drop(task.number()) + heldFurther.drop(task.number()), FactEffect.TASK_NOT_ACTIVE);
    }

    /** Forgets all that an evaluator said. */
    void forget(EvaluatorId evaluator) {
        models.live().forEach(model -> model.forget(evaluator));
        settleHeld(heldFurther.drop(evaluator), FactEffect.OTHER_EVALUATOR);
    }

    void dropFindings(String modelId) {
        models.number(modelId).ifPresent(findings::drop);
    }

    /** What the own gate found about a candidate. */
    GateBasis gateBasis(String modelId) {
        return models.number(modelId)
                .map(model -> findings.of(model, numbers.tasks()))
                .orElseGet(() -> new GateBasis(Optional.empty(), 0, List.of()));
    }

    private void settleHeld(int count, FactEffect effect) {
        for (int settled = 0; settled < count; settled++) {
            tally.settleHeld(effect);
        }
    }
}
