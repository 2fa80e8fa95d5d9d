package io.acdc.evalservice.evaluation;

import io.acdc.evalservice.answering.Answer;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.Evaluator;
import io.acdc.events.TaskToAnswer;
import io.acdc.schemas.ids.ContentId;
import io.acdc.scoring.scorer.Verdict;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes the evaluations of one work item.
 *
 * @param item the work item
 * @param identity who evaluates
 * @param weightFingerprint of the weights that were loaded; empty when none were
 * @param begun when generation began, or failed to
 */
record EvaluationReport(EvaluationRequested item, EvaluatorIdentity identity, String weightFingerprint, Instant begun) {

    EvaluationCompleted scored(
            TaskToAnswer task, Answer.Given answer, Verdict verdict, double generationMillis, Instant now) {
        EvaluationCompleted.Builder evaluation = about(task, now)
                .setOutcome(EvaluationOutcome.SCORED)
                .setPrompt(answer.prompt())
                .setOutput(answer.output())
                .setScore(verdict.score())
                .setVerdict(verdict.reason())
                .setTokensIn(answer.tokensIn())
                .setTokensOut(answer.tokensOut())
                .setGenerationMillis(generationMillis);
        verdict.answer().ifPresent(evaluation::setExtractedAnswer);
        return evaluation.build();
    }

    EvaluationCompleted failed(TaskToAnswer task, String prompt, String reason, Instant now) {
        return about(task, now)
                .setOutcome(EvaluationOutcome.FAILED)
                .setFailure(reason)
                .setPrompt(prompt)
                .setOutput("")
                .setScore(0)
                .setVerdict("not scored")
                .setTokensIn(0)
                .setTokensOut(0)
                .setGenerationMillis(0)
                .build();
    }

    private EvaluationCompleted.Builder about(TaskToAnswer task, Instant now) {
        return EvaluationCompleted.newBuilder()
                .setPopulation(item.getPopulation())
                .setEvaluationId(evaluationId(task))
                .setModelId(item.getModelId())
                .setTaskId(task.getTaskId())
                .setEvaluator(identity.evaluator())
                .setRequestId(item.getRequestId())
                .setQueueMillis(queueMillis())
                .setWeightFingerprint(weightFingerprint)
                .setBackend(identity.backend())
                .setDevice(identity.device())
                .setCompletedAt(now);
    }

    private String evaluationId(TaskToAnswer task) {
        Evaluator evaluator = identity.evaluator();
        return ContentId.ofEvaluation(
                item.getPopulation(), item.getModelId(), task.getTaskId(), evaluator.getKind(), evaluator.getVersion());
    }

    /** Clocks of two machines may disagree; a wait is never negative. */
    private double queueMillis() {
        return Math.max(0, Duration.between(item.getRequestedAt(), begun).toMillis());
    }
}
