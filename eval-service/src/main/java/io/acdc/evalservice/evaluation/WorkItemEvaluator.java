package io.acdc.evalservice.evaluation;

import io.acdc.assistancekit.sandbox.StoppingException;
import io.acdc.evalservice.answering.Answer;
import io.acdc.evalservice.answering.AnsweringModel;
import io.acdc.evalservice.answering.LoadedModels;
import io.acdc.evalservice.answering.ModelUnavailableException;
import io.acdc.evalservice.answering.ReadyModel;
import io.acdc.evalservice.gate.Gate;
import io.acdc.evalservice.scoring.AnswerScoring;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.TaskToAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * Turns a work item into one evaluation per task, and those of the gate. What goes wrong with the whole item fails all
 * its tasks, what goes wrong with one answer fails that task, each with the reason. For one thread.
 */
public final class WorkItemEvaluator {
    private final LoadedModels models;
    private final EvaluatorIdentity identity;
    private final AnswerScoring scoring;
    private final Gate gate;
    private final InstantSource clock;

    public WorkItemEvaluator(
            LoadedModels models, EvaluatorIdentity identity, AnswerScoring scoring, Gate gate, InstantSource clock) {
        this.models = models;
        this.identity = identity;
        this.scoring = scoring;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * The evaluations in the order of the item's tasks, each of the gate before that of the same answer's skill.
     *
     * @throws StoppingException if the service stops; the item is then to be evaluated elsewhere
     * @throws ModelUnavailableException if the model cannot be asked just now; the item is to be tried again
     */
    public List<EvaluationCompleted> evaluate(EvaluationRequested item) {
        return orAllFailed(item, LoadedWeights.NONE, () -> {
            ReadyModel ready = models.model(
                    Path.of(item.getCheckpoint().getLocation()),
                    item.getCheckpoint().getWeightSha256(),
                    item.getCheckpoint().getWeightBytes());
            LoadedWeights weights = LoadedWeights.of(ready);
            return orAllFailed(item, weights, () -> evaluate(item, ready.model(), weights));
        });
    }

    /** Failed evaluations of all the item's tasks, for an item that could not be evaluated by anybody. */
    public List<EvaluationCompleted> failed(EvaluationRequested item, String reason) {
        return allFailed(item, LoadedWeights.NONE, reason);
    }

    private List<EvaluationCompleted> evaluate(EvaluationRequested item, AnsweringModel model, LoadedWeights weights) {
        return WeightMismatch.of(item, weights)
                .map(reason -> allFailed(item, weights, reason))
                .orElseGet(() -> answerAndScore(item, model, weights));
    }

    /** What goes wrong fails the item, unless it can go right at another time or elsewhere. */
    private List<EvaluationCompleted> orAllFailed(
            EvaluationRequested item, LoadedWeights weights, Supplier<List<EvaluationCompleted>> work) {
        try {
            return work.get();
        } catch (StoppingException | ModelUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            return allFailed(item, weights, OneLine.of(e));
        }
    }

    private List<EvaluationCompleted> answerAndScore(
            EvaluationRequested item, AnsweringModel model, LoadedWeights weights) {
        Instant begun = clock.instant();
        List<Answer> answers = model.answer(
                item.getTasks().stream().map(TaskToAnswer::getInstruction).toList(), AnswerManner.of(item));
        GenerationTime time = GenerationTime.of(Duration.between(begun, clock.instant()), answers);
        EvaluationReport report = new EvaluationReport(item, identity, weights, begun);
        return new AnswerAssessment(report, scoring, gate, clock).assess(answers, time);
    }

    private List<EvaluationCompleted> allFailed(EvaluationRequested item, LoadedWeights weights, String reason) {
        EvaluationReport report = new EvaluationReport(item, identity, weights, clock.instant());
        return item.getTasks().stream()
                .map(task -> report.failed(task, "", reason, clock.instant()))
                .toList();
    }
}
