package io.acdc.archives.replay;

import io.acdc.archives.facts.EvaluationRules;
import io.acdc.archives.facts.FactOutcome;
import io.acdc.archives.facts.WithdrawalRules;
import io.acdc.archives.mapping.ArchiveSettingsFromPopulation;
import io.acdc.archives.mapping.ArchiveWords;
import io.acdc.archives.mapping.DecisionEvents;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.FactsRead;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import io.acdc.events.TaskRoundFinished;
import io.acdc.events.TaskWithdrawn;
import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.ArchiveSnapshot;
import io.acdc.evolution.archive.AvailableEvaluator;
import io.acdc.evolution.archive.Changes;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.PopulationArchive;
import io.acdc.evolution.archive.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a log by letting the archive's state machine read facts and decide, as the archive service does. */
final class PopulationScribe {
    private final PopulationArchive archive = PopulationArchive.restore(ArchiveSnapshot.empty());
    private final List<Population> populations = new ArrayList<>();
    private final List<ArchiveDecision> decisions = new ArrayList<>();
    private final List<TaskProposed> tasks = new ArrayList<>();
    private final List<TaskWithdrawn> withdrawals = new ArrayList<>();
    private final List<TaskRoundFinished> rounds = new ArrayList<>();
    private final List<ModelMerged> models = new ArrayList<>();
    private final List<EvaluationCompleted> evaluations = new ArrayList<>();
    private final List<WorkItem> questions = new ArrayList<>();
    private List<AvailableEvaluator> available = List.of();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    PopulationScribe open(Population population) {
        populations.add(population);
        return note(archive.open(ArchiveSettingsFromPopulation.of(population)));
    }

    PopulationScribe propose(TaskProposed task) {
        tasks.add(task);
        return note(archive.propose(ArchiveWords.task(task)));
    }

    PopulationScribe withdraw(TaskWithdrawn withdrawal) {
        withdrawals.add(withdrawal);
        return WithdrawalRules.judge(withdrawal) instanceof FactOutcome.Accepted
                ? note(archive.withdraw(withdrawal.getTaskId()))
                : this;
    }

    PopulationScribe finishRound(TaskRoundFinished round) {
        rounds.add(round);
        return note(archive.finishRound(round.getRound(), round.getProposed(), now));
    }

    PopulationScribe announce(ModelMerged model) {
        models.add(model);
        return note(archive.announce(ArchiveWords.model(model), now));
    }

    PopulationScribe complete(EvaluationCompleted evaluation) {
        evaluations.add(evaluation);
        return switch (EvaluationRules.judge(evaluation, inForce())) {
            case FactOutcome.Accepted<EvaluationCompleted>(EvaluationCompleted accepted) -> note(read(accepted));
            case FactOutcome.Refused<EvaluationCompleted> _, FactOutcome.WithoutEffect<EvaluationCompleted> _ -> this;
        };
    }

    private Changes read(EvaluationCompleted evaluation) {
        String model = evaluation.getModelId();
        Answer answer = ArchiveWords.answer(evaluation);
        Optional<EvaluatorId> by =
                inForce().flatMap(population -> EvaluationRules.further(evaluation.getEvaluator(), population));
        return ArchiveWords.isOfGate(evaluation)
                ? archive.inspect(by, model, evaluation.getTaskId(), answer)
                : archive.complete(by, model, evaluation.getTaskId(), answer);
    }

    /** From now on these further evaluators are up, and no others; the archive hears of it as time goes by. */
    PopulationScribe present(List<AvailableEvaluator> evaluators) {
        available = List.copyOf(evaluators);
        return this;
    }

    /** Time goes by, and the archive minds what is due. */
    PopulationScribe pass(Duration time) {
        now = now.plus(time);
        note(archive.attend(available, now));
        return note(archive.tick(now));
    }

    PopulationScribe tick() {
        return pass(Duration.ZERO);
    }

    /** What the archive has asked since this was called last. */
    List<WorkItem> takeQuestions() {
        List<WorkItem> taken = List.copyOf(questions);
        questions.clear();
        return taken;
    }

    PopulationArchive archive() {
        return archive;
    }

    PopulationLog log() {
        return new PopulationLog(populations, decisions, tasks, withdrawals, rounds, models, evaluations);
    }

    private Optional<Population> inForce() {
        return populations.isEmpty() ? Optional.empty() : Optional.of(populations.getLast());
    }

    private PopulationScribe note(Changes changes) {
        questions.addAll(changes.workItems());
        FactsRead read = new FactsRead(
                (long) tasks.size(), (long) models.size(), (long) evaluations.size(), (long) withdrawals.size(), (long)
                        rounds.size());
        inForce().ifPresent(population -> {
            DecisionEvents events = new DecisionEvents(population, Optional.of(read));
            changes.decisions()
                    .forEach(decided -> decisions.add(events.of(decided.decision(), decided.candidatesDecided(), now)));
        });
        return this;
    }
}
