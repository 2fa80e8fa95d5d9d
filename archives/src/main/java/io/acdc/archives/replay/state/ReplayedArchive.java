package io.acdc.archives.replay.state;

import io.acdc.archives.replay.facts.EvaluationFact;
import io.acdc.archives.replay.facts.EvaluationFact.Evaluation;
import io.acdc.archives.replay.facts.FactNumbers;
import io.acdc.archives.replay.facts.ModelFact;
import io.acdc.archives.replay.facts.TaskFact;
import io.acdc.archives.replay.state.HeldAnswers.HeldAnswer;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.SelectionBasis;
import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.PopulationArchive;
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
    private final HeldAnswers held = new HeldAnswers(PopulationArchive.MOST_HELD_ANSWERS);
    private final FactTally taskTally = new FactTally();
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
                    case EvaluationFact.Refused() -> FactEffect.REFUSED;
                });
    }

    private FactEffect announced(ModelFact.Announcement announcement) {
        Optional<ReplayedModel> model = models.announce(announcement);
        model.ifPresent(announced -> {
            held.take(announcement.model())
                    .forEach(answer -> evaluationTally.settleHeld(keep(announced, answer.task(), answer.answer())));
            if (counters.poolFilled()) {
                announced.ask(pool.slots());
            }
        });
        return model.isPresent() ? FactEffect.COUNTED : FactEffect.REPEATED;
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
            case TASK_ACTIVATED -> decision.getTaskId().ifPresent(taskId -> activate(taskId, decision.getSequence()));
            case TASK_RETIRED -> decision.getTaskId().ifPresent(this::retire);
            case CANDIDATE_ADMITTED, CANDIDATE_REJECTED -> decision.getModelId().ifPresent(id -> decide(id, decision));
            case SCORE_GIVEN_UP -> giveUp(decision);
        }
        counters.decided(decision);
    }

    private void activate(String taskId, long sequence) {
        pool.activate(taskId, sequence);
        counters.activated(
                settings.map(inForce -> pool.size() >= inForce.archive().poolSize())
                        .orElse(false));
    }

    private void retire(String taskId) {
        pool.retire(taskId).ifPresent(task -> models.live().forEach(model -> model.clear(task.slot())));
    }

    private void decide(String modelId, ArchiveDecision decision) {
        counters.decidedModel(models.live(modelId).map(ReplayedModel::isSeed).orElse(false));
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
