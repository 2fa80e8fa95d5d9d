package io.acdc.schemas.topics;

import io.acdc.events.ActiveTask;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ArchiveModel;
import io.acdc.events.CandidateFailed;
import io.acdc.events.CandidateOrdered;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import io.acdc.events.PopulationImport;
import io.acdc.events.ScientistCall;
import io.acdc.events.TaskProposed;
import io.acdc.events.TaskRejected;
import io.acdc.events.TaskRoundFinished;
import io.acdc.events.TaskSubmitted;
import io.acdc.events.TaskWithdrawn;
import io.acdc.schemas.topics.Topic.Partitioning;
import java.util.List;
import java.util.Optional;

/** All topics of the system. */
public final class Topics {
    public static final Topic<TaskProposed> TASKS_PROPOSED = new Topic<>(
            "acdc.tasks.proposed",
            TaskProposed.class,
            TaskProposed::getPopulation,
            TaskProposed::getTaskId,
            TaskProposed::getTaskId,
            Partitioning.POPULATION,
            Retention.FOR_EVER);

    public static final Topic<TaskRejected> TASKS_REJECTED = new Topic<>(
            "acdc.tasks.rejected",
            TaskRejected.class,
            TaskRejected::getPopulation,
            TaskRejected::getRejectionId,
            TaskRejected::getRejectionId,
            Partitioning.POPULATION,
            Retention.FOR_EVER);

    public static final Topic<TaskSubmitted> TASKS_SUBMITTED = new Topic<>(
            "acdc.tasks.submitted",
            TaskSubmitted.class,
            TaskSubmitted::getPopulation,
            TaskSubmitted::getSubmissionId,
            TaskSubmitted::getSubmissionId,
            Partitioning.POPULATION,
            Retention.FOR_EVER);

    public static final Topic<TaskWithdrawn> TASKS_WITHDRAWN = new Topic<>(
            "acdc.tasks.withdrawn",
            TaskWithdrawn.class,
            TaskWithdrawn::getPopulation,
            TaskWithdrawn::getTaskId,
            TaskWithdrawn::getTaskId,
            Partitioning.POPULATION,
            Retention.FOR_EVER);

    public static final Topic<TaskRoundFinished> TASK_ROUNDS = new Topic<>(
            "acdc.tasks.rounds",
            TaskRoundFinished.class,
            TaskRoundFinished::getPopulation,
            round -> round.getPopulation() + "#" + round.getRound(),
            TaskRoundFinished::getPopulation,
            Partitioning.POPULATION,
            Retention.FOR_EVER);

    public static final Topic<ScientistCall> SCIENTIST_CALLS = new Topic<>(
            "acdc.scientist.calls",
            ScientistCall.class,
            ScientistCall::getPopulation,
            ScientistCall::getCallId,
            call -> call.getSubjectId().orElseGet(call::getConversationId),
            Partitioning.POPULATION,
            Retention.FOR_EVER);

    public static final Topic<ModelMerged> MODELS_MERGED = new Topic<>(
            "acdc.models.merged",
            ModelMerged.class,
            ModelMerged::getPopulation,
            ModelMerged::getModelId,
            ModelMerged::getModelId,
            Partitioning.POPULATION,
            Retention.FOR_EVER);

    /** Orders of one number share a partition, so that one of them is the first. */
    public static final Topic<CandidateOrdered> MODELS_ORDERED = new Topic<>(
            "acdc.models.ordered",
            CandidateOrdered.class,
            order -> order.getPopulation() + "/" + order.getCandidateNumber(),
            order -> order.getPopulation() + "/" + order.getCandidateNumber() + "#" + order.getModelId(),
            CandidateOrdered::getModelId,
            Partitioning.WORK,
            Retention.DAYS);

    public static final Topic<CandidateFailed> MODELS_FAILED = new Topic<>(
            "acdc.models.failed",
            CandidateFailed.class,
            CandidateFailed::getPopulation,
            failed -> failed.getPopulation() + "/" + failed.getCandidateNumber() + "#" + failed.getModelId(),
            CandidateFailed::getModelId,
            Partitioning.POPULATION,
            Retention.FOR_EVER);

    public static final Topic<EvaluationRequested> EVALUATIONS_REQUESTED = new Topic<>(
            "acdc.evaluations.requested",
            EvaluationRequested.class,
            EvaluationRequested::getModelId,
            EvaluationRequested::getRequestId,
            EvaluationRequested::getModelId,
            Partitioning.QUEUE,
            Retention.DAYS);

    public static final Topic<EvaluationCompleted> EVALUATIONS_COMPLETED = new Topic<>(
            "acdc.evaluations.completed",
            EvaluationCompleted.class,
            EvaluationCompleted::getPopulation,
            EvaluationCompleted::getEvaluationId,
            evaluation -> evaluation.getModelId() + "/" + evaluation.getTaskId(),
            Partitioning.POPULATION,
            Retention.FOR_EVER);

    public static final Topic<ArchiveDecision> ARCHIVE_DECISIONS = new Topic<>(
            "acdc.archive.decisions",
            ArchiveDecision.class,
            ArchiveDecision::getPopulation,
            decision -> decision.getPopulation() + "#" + decision.getSequence(),
            decision -> decision.getModelId().or(decision::getTaskId).orElse(decision.getPopulation()),
            Partitioning.POPULATION,
            Retention.FOR_EVER);

    public static final Topic<ArchiveModel> ARCHIVE_MODELS = new Topic<>(
            "acdc.archive.models",
            ArchiveModel.class,
            member -> member.getPopulation() + "/" + member.getModelId(),
            member -> member.getModelId() + "#" + member.getSequence(),
            ArchiveModel::getModelId,
            Partitioning.POPULATION,
            Retention.COMPACTED);

    public static final Topic<ActiveTask> ARCHIVE_TASKS = new Topic<>(
            "acdc.archive.tasks",
            ActiveTask.class,
            task -> task.getPopulation() + "/" + task.getTaskId(),
            task -> task.getTaskId() + "#" + task.getSequence(),
            ActiveTask::getTaskId,
            Partitioning.POPULATION,
            Retention.COMPACTED);

    public static final Topic<Population> POPULATIONS = new Topic<>(
            "acdc.populations",
            Population.class,
            Population::getName,
            population -> population.getName() + "#" + population.getSettingsVersion(),
            Population::getName,
            Partitioning.POPULATION,
            Retention.COMPACTED);

    public static final Topic<EvaluatorRegistration> EVALUATORS = new Topic<>(
            "acdc.evaluators",
            EvaluatorRegistration.class,
            registration -> registration.getEvaluator().getInstance(),
            registration -> registration.getEvaluator().getInstance() + "@" + registration.getWrittenAt(),
            registration -> registration.getEvaluator().getInstance(),
            Partitioning.SINGLE,
            Retention.COMPACTED);

    public static final Topic<PopulationImport> IMPORTS = new Topic<>(
            "acdc.imports",
            PopulationImport.class,
            PopulationImport::getPopulation,
            imported -> imported.getPopulation() + "@" + imported.getImportedAt(),
            PopulationImport::getPopulation,
            Partitioning.SINGLE,
            Retention.COMPACTED);

    /** Writer schemas as JSON text, keyed by their CRC-64-AVRO fingerprint in 16 hexadecimal digits. */
    public static final String SCHEMAS = "acdc.schemas";

    /** Records no service could read or handle: key, value and headers as they came, the reason in added headers. */
    public static final String DEAD_LETTERS = "acdc.dead-letters";

    private static final List<Topic<?>> ALL = List.of(
            TASKS_PROPOSED,
            TASKS_REJECTED,
            TASKS_SUBMITTED,
            TASKS_WITHDRAWN,
            TASK_ROUNDS,
            SCIENTIST_CALLS,
            MODELS_MERGED,
            MODELS_ORDERED,
            MODELS_FAILED,
            EVALUATIONS_REQUESTED,
            EVALUATIONS_COMPLETED,
            ARCHIVE_DECISIONS,
            ARCHIVE_MODELS,
            ARCHIVE_TASKS,
            POPULATIONS,
            EVALUATORS,
            IMPORTS);

    private Topics() {}

    /** The topics that hold Avro records. */
    public static List<Topic<?>> all() {
        return ALL;
    }

    /** The topic of that name, if there is one. */
    public static Optional<Topic<?>> named(String name) {
        return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }
}
