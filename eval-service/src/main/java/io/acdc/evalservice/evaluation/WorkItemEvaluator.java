package io.acdc.evalservice.evaluation;

import io.acdc.evalservice.answering.Answer;
import io.acdc.evalservice.answering.AnsweringModel;
import io.acdc.evalservice.answering.LastModelKept;
import io.acdc.evalservice.answering.ModelSource;
import io.acdc.evalservice.scoring.TaskScorer;
import io.acdc.evalservice.scoring.UnsupportedScorerException;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.TaskToAnswer;
import io.acdc.scoring.scorer.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns a work item into one evaluation per task. Never throws: what goes wrong with the whole item fails all its
 * tasks, what goes wrong with one answer fails that task, each with the reason. For one thread.
 */
public final class WorkItemEvaluator {
    private final LastModelKept models;
    private final EvaluatorIdentity identity;
    private final InstantSource clock;

    public WorkItemEvaluator(ModelSource models, EvaluatorIdentity identity, InstantSource clock) {
        this.models = new LastModelKept(models);
        this.identity = identity;
        this.clock = clock;
    }

    /** The evaluations in the order of the item's tasks. */
    public List<EvaluationCompleted> evaluate(EvaluationRequested item) {
        try {
            AnsweringModel model = models.model(
                    Path.of(item.getCheckpoint().getLocation()),
                    item.getCheckpoint().getWeightSha256());
            return WeightMismatch.of(item, model)
                    .map(reason -> allFailed(item, model.weightFingerprint(), reason))
                    .orElseGet(() -> answerAndScore(item, model));
        } catch (RuntimeException e) {
            return allFailed(item, "", OneLine.of(e));
        }
    }

    private List<EvaluationCompleted> answerAndScore(EvaluationRequested item, AnsweringModel model) {
        Instant begun = clock.instant();
        List<Answer> answers = model.answer(
                item.getTasks().stream().map(TaskToAnswer::getInstruction).toList(), item.getMaxNewTokens());
        GenerationTime time = GenerationTime.of(Duration.between(begun, clock.instant()), answers);
        EvaluationReport report = new EvaluationReport(item, identity, model.weightFingerprint(), begun);
        return IntStream.range(0, answers.size())
                .mapToObj(index -> evaluation(report, item.getTasks().get(index), answers.get(index), time))
                .toList();
    }

    private EvaluationCompleted evaluation(
            EvaluationReport report, TaskToAnswer task, Answer answer, GenerationTime time) {
        return switch (answer) {
            case Answer.Failed failed -> report.failed(task, failed.prompt(), failed.reason(), clock.instant());
            case Answer.Given given -> scored(report, task, given, time.millisOf(given));
        };
    }

    private EvaluationCompleted scored(
            EvaluationReport report, TaskToAnswer task, Answer.Given answer, double generationMillis) {
        try {
            Verdict verdict = TaskScorer.judge(task.getScorer(), answer.output());
            return report.scored(task, answer, verdict, generationMillis, clock.instant());
        } catch (UnsupportedScorerException e) {
            return report.failed(task, answer.prompt(), OneLine.of(e), clock.instant());
        }
    }

    private List<EvaluationCompleted> allFailed(EvaluationRequested item, String fingerprint, String reason) {
        EvaluationReport report = new EvaluationReport(item, identity, fingerprint, clock.instant());
        return item.getTasks().stream()
                .map(task -> report.failed(task, "", reason, clock.instant()))
                .toList();
    }
}
