package io.acdc.archives.replay.facts;

import io.acdc.archives.facts.EvaluationRules;
import io.acdc.archives.facts.FactOutcome;
import io.acdc.archives.facts.FactReader;
import io.acdc.archives.mapping.ArchiveWords;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.ModelMerged;
import io.acdc.events.TaskProposed;
import io.acdc.events.TaskRoundFinished;
import io.acdc.events.TaskWithdrawn;
import io.acdc.evolution.archive.Answer;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes facts of records. Confined to one thread. */
public final class FactIntake {
    private final EventCodec codec;
    private final FactReader reader;
    private final FactNumbers numbers;
    private final EvaluationReader evaluations;

    /**
     * @param codec reads the values
     * @param numbers given to whatever is named
     */
    public FactIntake(EventCodec codec, FactNumbers numbers) {
        this.codec = codec;
        this.reader = new FactReader(codec);
        this.numbers = numbers;
        this.evaluations = new EvaluationReader(codec.schemas(), numbers);
    }

    /** Reads the values. */
    public EventCodec codec() {
        return codec;
    }

    /** The numbers given so far. */
    public FactNumbers numbers() {
        return numbers;
    }

    /** What a record of the proposals topic says. */
    public TaskFact task(ConsumerRecord<String, byte[]> record) {
        return switch (reader.task(record.key(), record.value(), record.headers())) {
            case FactOutcome.Accepted<TaskProposed>(TaskProposed task) ->
                new TaskFact.Proposal(numbers.tasks().of(task.getTaskId()), ArchiveWords.task(task));
            case FactOutcome.WithoutEffect<TaskProposed> _, FactOutcome.Refused<TaskProposed> _ ->
                new TaskFact.Refused();
        };
    }

    /** What a record of the withdrawals topic says. */
    public WithdrawalFact withdrawal(ConsumerRecord<String, byte[]> record) {
        return switch (reader.withdrawal(record.key(), record.value(), record.headers())) {
            case FactOutcome.Accepted<TaskWithdrawn>(TaskWithdrawn withdrawal) ->
                new WithdrawalFact.Withdrawal(withdrawal.getTaskId());
            case FactOutcome.WithoutEffect<TaskWithdrawn> _, FactOutcome.Refused<TaskWithdrawn> _ ->
                new WithdrawalFact.Refused();
        };
    }

    /** What a record of the rounds topic says. */
    public RoundFact round(ConsumerRecord<String, byte[]> record) {
        return switch (reader.round(record.key(), record.value(), record.headers())) {
            case FactOutcome.Accepted<TaskRoundFinished>(TaskRoundFinished round) ->
                new RoundFact.Finished(round.getRound(), round.getProposed());
            case FactOutcome.WithoutEffect<TaskRoundFinished> _, FactOutcome.Refused<TaskRoundFinished> _ ->
                new RoundFact.Refused();
        };
    }

    /** What a record of the models topic says. */
    public ModelFact model(ConsumerRecord<String, byte[]> record) {
        return switch (reader.model(record.key(), record.value(), record.headers())) {
            case FactOutcome.Accepted<ModelMerged>(ModelMerged model) ->
                new ModelFact.Announcement(
                        numbers.models().of(model.getModelId()),
                        model.getModelId(),
                        ArchiveWords.model(model).seed());
            case FactOutcome.WithoutEffect<ModelMerged> _ -> new ModelFact.NoPart();
            case FactOutcome.Refused<ModelMerged> _ -> new ModelFact.Refused();
        };
    }

    /** What a record of the evaluations topic says. */
    public EvaluationFact evaluation(ConsumerRecord<String, byte[]> record) {
        return evaluations.read(record.key(), record.value()).orElseGet(() -> decoded(record));
    }

    EvaluationFact decoded(ConsumerRecord<String, byte[]> record) {
        return switch (codec.decode(record.value(), record.headers(), EvaluationCompleted.class)) {
            case Decoded.Event<EvaluationCompleted>(EvaluationCompleted evaluation)
            when evaluation.getPopulation().equals(record.key()) && !isRefused(evaluation) -> fact(evaluation);
            case Decoded.Event<EvaluationCompleted> _, Decoded.Refused<EvaluationCompleted> _ ->
                new EvaluationFact.Refused();
        };
    }

    /** Which evaluator counts is another matter, and known only when the evaluation's turn comes. */
    private static boolean isRefused(EvaluationCompleted evaluation) {
        return EvaluationRules.judge(evaluation, Optional.empty()) instanceof FactOutcome.Refused;
    }

    private EvaluationFact fact(EvaluationCompleted evaluation) {
        int model = numbers.models().of(evaluation.getModelId());
        int task = numbers.tasks().of(evaluation.getTaskId());
        int kind = numbers.evaluatorKinds().of(evaluation.getEvaluator().getKind());
        int version = numbers.evaluatorVersions().of(evaluation.getEvaluator().getVersion());
        Answer answer = ArchiveWords.answer(evaluation);
        return ArchiveWords.isOfGate(evaluation)
                ? new EvaluationFact.Inspection(model, task, kind, version, answer)
                : new EvaluationFact.Evaluation(model, task, kind, version, answer);
    }
}
