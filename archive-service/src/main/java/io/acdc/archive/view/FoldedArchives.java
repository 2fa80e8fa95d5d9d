package io.acdc.archive.view;

import io.acdc.archives.fold.ArchiveFold;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.RetirementBasis;
import java.util.List;
import java.util.OptionalDouble;

/** What decisions and answers, taken in the archive's order, have made of models, tasks and coverage. */
final class FoldedArchives {
    private final ArchiveFold fold = new ArchiveFold();
    private final ModelLedger models = new ModelLedger();
    private final TaskLedger tasks = new TaskLedger();
    private final KnownAnswers answers = new KnownAnswers();
    private final MemberScores scores = new MemberScores();
    private final CoverageHistory coverage = new CoverageHistory();
    private final EvaluatorLedger evaluators = new EvaluatorLedger();

    ArchiveFold fold() {
        return fold;
    }

    ModelLedger models() {
        return models;
    }

    TaskLedger tasks() {
        return tasks;
    }

    MemberScores scores() {
        return scores;
    }

    EvaluatorLedger evaluators() {
        return evaluators;
    }

    CoverageHistory coverage() {
        return coverage;
    }

    /** Answers taken in so far, with and without effect. */
    long answersApplied() {
        return answers.applied();
    }

    /** Takes in an answer. Those of other evaluators than the one that the settings name have no effect. */
    void answer(HeldAnswer.Answer answer) {
        if (isByTheOneThatCounts(answer) && !models.hasDeparted(answer.modelId())) {
            answers.apply(answer, models.find(answer.modelId()).isPresent());
        } else {
            answers.skip();
        }
    }

    /**
     * Takes in a decision.
     *
     * @return whether it had an effect; one seen before has none
     * @throws io.acdc.archives.fold.SequenceGapException if decisions before it are missing
     */
    boolean decide(ArchiveDecision decision) {
        boolean effect = fold.apply(decision);
        if (effect) {
            follow(decision);
        }
        return effect;
    }

    private boolean isByTheOneThatCounts(HeldAnswer.Answer answer) {
        return fold.population()
                .map(population -> population.getSettings().getEvaluation().getEvaluatorKind())
                .filter(answer.evaluatorKind()::equals)
                .isPresent();
    }

    private void follow(ArchiveDecision decision) {
        evaluators.follow(decision);
        DecisionKind kind = decision.getKind();
        switch (kind) {
            case TASK_ACTIVATED -> decision.getTaskId().ifPresent(task -> activate(task, decision.getSequence()));
            case TASK_RETIRED -> decision.getTaskId().ifPresent(task -> retire(task, decision));
            case CANDIDATE_ADMITTED -> {
                decision.getModelId().ifPresent(model -> models.admit(model, decision.getSequence()));
                modelDecided(decision);
            }
            case CANDIDATE_REJECTED -> {
                decision.getModelId().ifPresent(model -> reject(model, decision));
                modelDecided(decision);
            }
            case POPULATION_OPENED, SETTINGS_CHANGED, SCORE_GIVEN_UP -> {}
        }
    }

    private void activate(String taskId, long sequence) {
        tasks.activate(taskId, sequence);
        answers.sheet().activate(taskId);
    }

    private void retire(String taskId, ArchiveDecision decision) {
        tasks.retire(taskId, decision);
        if (decision.getRetirement().flatMap(RetirementBasis::getReplacedBy).isPresent()) {
            answers.sheet().suspend(taskId);
        } else {
            answers.sheet().retire(taskId);
        }
    }

    private void reject(String modelId, ArchiveDecision decision) {
        models.reject(modelId, decision);
        answers.sheet().depart(modelId);
    }

    private void modelDecided(ArchiveDecision decision) {
        decision.getEvicted().forEach(member -> evict(member, decision.getSequence()));
        decision.getSelection().ifPresent(scores::selected);
        List<String> members = fold.members();
        coverage.add(new CoveragePoint(
                fold.candidatesDecided(),
                decision.getSequence(),
                decision.getDecidedAt(),
                members.size(),
                tasks.active(),
                decision.getFactsRead().isPresent() ? answers.coverage(members) : OptionalDouble.empty(),
                scores.bestFitness()));
    }

    private void evict(String modelId, long sequence) {
        models.evict(modelId, sequence);
        answers.sheet().depart(modelId);
    }
}
