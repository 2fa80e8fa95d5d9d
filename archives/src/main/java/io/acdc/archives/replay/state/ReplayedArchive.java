package io.acdc.archives.replay.state;

import io.acdc.archives.replay.facts.EvaluationFact;
import io.acdc.archives.replay.facts.FactNumbers;
import io.acdc.archives.replay.facts.ModelFact;
import io.acdc.archives.replay.facts.RoundFact;
import io.acdc.archives.replay.facts.TaskFact;
import io.acdc.archives.replay.facts.WithdrawalFact;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.SelectionBasis;
import io.acdc.evolution.archive.GateBasis;
import io.acdc.evolution.pool.ParentReplacement;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Both archives of one population at one place in its log. Facts go in as they were read, decisions as they were
 * recorded, right or wrong; so whatever is asked here is what stood in the log when the next decision was made. Confined
 * to one thread.
 */
public final class ReplayedArchive {
    private final FactNumbers numbers;
    private final TaskPool pool = new TaskPool();
    private final ModelArchive models = new ModelArchive();
    private final Counters counters = new Counters();
    private final ReplayedEvaluators evaluators = new ReplayedEvaluators();
    private final ReplayedEvaluations evaluations;
    private final FactTally taskTally = new FactTally();
    private final FactTally withdrawalTally = new FactTally();
    private final FactTally modelTally = new FactTally();
    private Optional<SettingsInForce> settings = Optional.empty();
    private Set<String> kept = Set.of();

    public ReplayedArchive(FactNumbers numbers) {
        this.numbers = numbers;
        this.evaluations = new ReplayedEvaluations(numbers, pool, models, counters, evaluators);
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
        evaluations.take(fact, settings);
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
            evaluations.release(announcement, announced);
            if (counters.poolFilled()) {
                announced.ask(pool.slots(), counters.nextSequence());
            }
        });
        return model.isPresent() ? FactEffect.COUNTED : FactEffect.REPEATED;
    }

    // ------------------------------------------------------------ decisions

    /** Asks the models that wait, if the pool is there; to be called when no decision of the same moment follows. */
    public void askWaiting() {
        if (counters.poolFilled()) {
            models.live().stream()
                    .filter(ReplayedModel::isWaiting)
                    .forEach(model -> model.ask(pool.slots(), counters.nextSequence()));
        }
    }

    /** Applies a decision as it was recorded. What it says about unknown models and tasks has no effect. */
    public void apply(ArchiveDecision decision) {
        if (decision.getFurtherKind().isPresent()) {
            // These carry the settings as they are, for those who do not know them.
            evaluators.apply(decision).ifPresent(evaluations::forget);
        } else {
            applyFirstKinds(decision);
        }
        counters.decided(decision);
    }

    private void applyFirstKinds(ArchiveDecision decision) {
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
                evaluations.dropHeld(task);
            });
        } else {
            pool.retire(taskId).ifPresent(this::clear);
        }
    }

    private void clear(ActiveTask task) {
        models.live().forEach(model -> model.clear(task.slot()));
        evaluations.dropHeld(task);
    }

    /** Forgets replaced tasks that nothing can bring back; to be called when what is decided next is no part of a review. */
    public void endReview() {
        pool.release().forEach(this::clear);
    }

    private void decide(String modelId, ArchiveDecision decision) {
        counters.decidedModel(models.live(modelId).map(ReplayedModel::isSeed).orElse(false));
        evaluations.dropFindings(modelId);
        decision.getSelection().map(SelectionBasis::getMembersAfter).ifPresent(after -> models.setMembers(after, kept));
        if (!models.memberIds().contains(modelId)) {
            models.depart(modelId, kept);
        }
    }

    private void giveUp(ArchiveDecision decision) {
        decision.getModelId()
                .flatMap(models::live)
                .ifPresent(model ->
                        decision.getTaskId().flatMap(pool::find).ifPresent(task -> evaluations.giveUp(model, task)));
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

    /** The evaluators beside the population's own. */
    public ReplayedEvaluators evaluators() {
        return evaluators;
    }

    /** What the own gate found about a candidate. */
    public GateBasis gateBasis(String modelId) {
        return evaluations.gateBasis(modelId);
    }

    /** What became of the announcements. */
    public FactTally modelTally() {
        return modelTally;
    }

    /** What became of the evaluations. */
    public FactTally evaluationTally() {
        return evaluations.tally();
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
