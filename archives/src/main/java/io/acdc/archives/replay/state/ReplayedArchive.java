package io.acdc.archives.replay.state;

import io.acdc.archives.replay.facts.EvaluationFact;
import io.acdc.archives.replay.facts.EvaluationFact.Evaluation;
import io.acdc.archives.replay.facts.EvaluationFact.Inspection;
import io.acdc.archives.replay.facts.FactNumbers;
import io.acdc.archives.replay.facts.ModelFact;
import io.acdc.archives.replay.facts.RoundFact;
import io.acdc.archives.replay.facts.TaskFact;
import io.acdc.archives.replay.facts.WithdrawalFact;
import io.acdc.archives.replay.state.HeldAnswers.HeldAnswer;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.SelectionBasis;
import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.GateBasis;
import io.acdc.evolution.archive.PopulationArchive;
import io.acdc.evolution.pool.ParentReplacement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Both archives of one population at one place in its log. Facts go in as they were read, decisions as they were
 * recorded, right or wrong; so whatever is asked here is what stood in the log when the next decision was made. Confined
 * to one thread.
 */
public final class ReplayedArchive {
    private static final int NO_KIND = -1;

    private final FactNumbers numbers;
    private final TaskPool pool = new TaskPool();
    private final ModelArchive models = new ModelArchive();
    private final HeldAnswers held = new HeldAnswers(PopulationArchive.MOST_HELD_ANSWERS);
    private final GateFindings findings = new GateFindings(PopulationArchive.MOST_HELD_FINDINGS);
    private final FactTally taskTally = new FactTally();
    private final FactTally withdrawalTally = new FactTally();
    private final FactTally modelTally = new FactTally();
    private final FactTally evaluationTally = new FactTally();
    private final Counters counters = new Counters();
    private Optional<SettingsInForce> settings = Optional.empty();
    private Set<String> kept = Set.of();

    public ReplayedArchive(FactNumbers numbers) {
        this.numbers = numbers;
    }

    // ------------------------------------------------------------ facts

    /** Takes in a proposal. */
    public void take(TaskFact fact) {
        taskTally.add(
                switch (fact) {
                    case TaskFact.Proposal proposal ->
                        pool.propose(proposal) ? FactEffect.COUNTED : FactEffect.REPEATED;
                    case TaskFact.Refused() -> FactEffect.REFUSED;
                });
    }

    /** Takes in a withdrawal. */
    public void take(WithdrawalFact fact) {
        withdrawalTally.add(
                switch (fact) {
                    case WithdrawalFact.Withdrawal(String taskId) -> withdrawn(taskId);
                    case WithdrawalFact.Refused() -> FactEffect.REFUSED;
                });
    }

    /** Takes in the end of a round. */
    public void take(RoundFact fact) {
        switch (fact) {
            case RoundFact.Finished finished -> finished(finished);
            case RoundFact.Refused() -> {}
        }
    }

    /** Takes in an announcement. */
    public void take(ModelFact fact) {
        modelTally.add(
                switch (fact) {
                    case ModelFact.Announcement announcement -> announced(announcement);
                    case ModelFact.NoPart() -> FactEffect.NO_PART;
                    case ModelFact.Refused() -> FactEffect.REFUSED;
                });
    }

    /** Takes in an evaluation. */
    public void take(EvaluationFact fact) {
        evaluationTally.add(
                switch (fact) {
                    case Evaluation evaluation -> answered(evaluation);
                    case Inspection inspection -> inspected(inspection);
                    case EvaluationFact.Refused() -> FactEffect.REFUSED;
                });
    }

    private void finished(RoundFact.Finished finished) {
        if (finished.round() == 0 && !counters.poolFilled()) {
            counters.finishedFirstRound(finished.proposed(), pool.size(), poolSize());
            askWaiting();
        }
    }

    /** Before the settings are known no pool is large enough. */
    private int poolSize() {
        return settings.map(inForce -> inForce.archive().poolSize()).orElse(Integer.MAX_VALUE);
    }

    private FactEffect withdrawn(String taskId) {
        if (!counters.poolFilled()) {
            counters.withdrawnEarly();
        }
        FactEffect effect = pool.withdraw(taskId);
        endReview();
        return effect;
    }

    private FactEffect announced(ModelFact.Announcement announcement) {
        Optional<ReplayedModel> model = models.announce(announcement);
        model.ifPresent(announced -> {
            releaseFindings(announcement);
            held.take(announcement.model())
                    .forEach(answer -> evaluationTally.settleHeld(keep(announced, answer.task(), answer.answer())));
            if (counters.poolFilled()) {
                announced.ask(pool.slots());
            }
        });
        return model.isPresent() ? FactEffect.COUNTED : FactEffect.REPEATED;
    }

    private void releaseFindings(ModelFact.Announcement announcement) {
        int released = findings.announce(announcement.model());
        for (int count = 0; count < released; count++) {
            evaluationTally.settleHeld(announcement.seed() ? FactEffect.MODEL_DEPARTED : FactEffect.COUNTED);
        }
        if (announcement.seed()) {
            findings.drop(announcement.model());
        }
    }

    private FactEffect inspected(Inspection inspection) {
        if (settings.isEmpty()
                || settings.get().gateKind().orElse(NO_KIND) != inspection.evaluatorKind()
                || inspection.finding() == Answer.UNSCORED) {
            return FactEffect.OTHER_EVALUATOR;
        }
        boolean announced = models.isAnnounced(inspection.model());
        boolean candidate = models.live(inspection.model())
                .filter(model -> !model.isMember() && !model.isSeed())
                .isPresent();
        return announced && !candidate
                ? FactEffect.MODEL_DEPARTED
                : findings.take(
                        inspection.model(), inspection.task(), inspection.finding() == Answer.PASSED, announced);
    }

    private FactEffect answered(Evaluation evaluation) {
        if (settings.isEmpty() || settings.get().evaluatorKind() != evaluation.evaluatorKind()) {
            return FactEffect.OTHER_EVALUATOR;
        }
        Optional<ActiveTask> task = pool.find(evaluation.task());
        if (task.isEmpty()) {
            return FactEffect.TASK_NOT_ACTIVE;
        }
        Optional<ReplayedModel> model = models.live(evaluation.model());
        return model.isPresent() ? keep(model.get(), task.get(), evaluation.answer()) : unknown(evaluation, task.get());
    }

    private FactEffect keep(ReplayedModel model, ActiveTask task, Answer answer) {
        if (model.answers().hasAnswered(task.slot())) {
            return FactEffect.REPEATED;
        }
        model.answers().record(task.slot(), answer);
        counters.answered(model.isMember());
        return FactEffect.COUNTED;
    }

    private FactEffect unknown(Evaluation evaluation, ActiveTask task) {
        return models.isAnnounced(evaluation.model())
                ? FactEffect.MODEL_DEPARTED
                : held.hold(evaluation.model(), new HeldAnswer(task, evaluation.answer()));
    }

    // ------------------------------------------------------------ decisions

    /** Asks the models that wait, if the pool is there; to be called when no decision of the same moment follows. */
    public void askWaiting() {
        if (counters.poolFilled()) {
            models.live().stream().filter(ReplayedModel::isWaiting).forEach(model -> model.ask(pool.slots()));
        }
    }

    /** Applies a decision as it was recorded. What it says about unknown models and tasks has no effect. */
    public void apply(ArchiveDecision decision) {
        decision.getOpened()
                .flatMap(opened -> SettingsInForce.of(opened, numbers.evaluatorKinds()))
                .ifPresent(inForce -> settings = Optional.of(inForce));
        switch (decision.getKind()) {
            case POPULATION_OPENED, SETTINGS_CHANGED -> {}
            case TASK_ACTIVATED -> decision.getTaskId().ifPresent(taskId -> activate(taskId, decision));
            case TASK_RETIRED -> decision.getTaskId().ifPresent(taskId -> retire(taskId, decision));
            case CANDIDATE_ADMITTED, CANDIDATE_REJECTED -> decision.getModelId().ifPresent(id -> decide(id, decision));
            case SCORE_GIVEN_UP -> giveUp(decision);
        }
        counters.decided(decision);
    }

    private void activate(String taskId, ArchiveDecision decision) {
        if (decision.getReinstatement().isPresent()) {
            pool.reinstate(taskId, decision.getSequence());
        } else {
            pool.activate(taskId, decision.getSequence(), parentsGiveWay());
        }
        counters.activated(pool.size(), poolSize());
    }

    /** Whether children take their parents' places as soon as they come. */
    public boolean parentsGiveWay() {
        return settings.map(inForce -> inForce.archive().pool().parentReplacement())
                .filter(ParentReplacement.AT_ONCE::equals)
                .isPresent();
    }

    private void retire(String taskId, ArchiveDecision decision) {
        if (Occasion.of(decision) == Occasion.ACTIVATION) {
            pool.replace(taskId).ifPresent(task -> {
                models.live().forEach(model -> model.excuse(task.slot()));
                dropHeld(task);
            });
        } else {
            pool.retire(taskId).ifPresent(this::clear);
        }
    }

    private void clear(ActiveTask task) {
        models.live().forEach(model -> model.clear(task.slot()));
        dropHeld(task);
    }

    private void dropHeld(ActiveTask task) {
        int dropped = held.drop(task.number());
        for (int count = 0; count < dropped; count++) {
            evaluationTally.settleHeld(FactEffect.TASK_NOT_ACTIVE);
        }
    }

    /** Forgets replaced tasks that nothing can bring back; to be called when what is decided next is no part of a review. */
    public void endReview() {
        pool.release().forEach(this::clear);
    }

    private void decide(String modelId, ArchiveDecision decision) {
        counters.decidedModel(models.live(modelId).map(ReplayedModel::isSeed).orElse(false));
        models.number(modelId).ifPresent(findings::drop);
        decision.getSelection().map(SelectionBasis::getMembersAfter).ifPresent(after -> models.setMembers(after, kept));
        if (!models.memberIds().contains(modelId)) {
            models.depart(modelId, kept);
        }
    }

    private void giveUp(ArchiveDecision decision) {
        decision.getModelId()
                .flatMap(models::live)
                .ifPresent(model ->
                        decision.getTaskId().flatMap(pool::find).ifPresent(task -> keep(model, task, Answer.UNSCORED)));
    }

    // ------------------------------------------------------------ what there is

    /** The settings in force; empty before the population was opened. */
    public Optional<SettingsInForce> settings() {
        return settings;
    }

    public TaskPool pool() {
        return pool;
    }

    public ModelArchive models() {
        return models;
    }

    public Counters counters() {
        return counters;
    }

    /** What became of the proposals. */
    public FactTally taskTally() {
        return taskTally;
    }

    /** What became of the withdrawals. */
    public FactTally withdrawalTally() {
        return withdrawalTally;
    }

    /** What the gate found about a candidate. */
    public GateBasis gateBasis(String modelId) {
        return models.number(modelId)
                .map(model -> findings.of(model, numbers.tasks()))
                .orElseGet(() -> new GateBasis(Optional.empty(), 0, List.of()));
    }

    /** What became of the announcements. */
    public FactTally modelTally() {
        return modelTally;
    }

    /** What became of the evaluations. */
    public FactTally evaluationTally() {
        return evaluationTally;
    }

    /** From now on the answers of these models, and of no others, are kept also after they departed. */
    public void keep(Collection<String> modelIds) {
        kept = Set.copyOf(modelIds);
    }

    /** Drops a departed model that need not be kept any longer. */
    public void forget(String modelId) {
        models.depart(modelId, Set.of());
    }
}
