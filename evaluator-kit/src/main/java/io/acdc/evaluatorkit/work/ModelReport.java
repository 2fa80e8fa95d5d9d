package io.acdc.evaluatorkit.work;

import io.acdc.evaluatorkit.Assessment;
import io.acdc.evaluatorkit.ModelAnswer;
import io.acdc.evaluatorkit.presence.Identity;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.Evaluator;
import io.acdc.events.FinishReason;
import io.acdc.events.TaskToAnswer;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes the evaluations of one work item.
 *
 * @param weightFingerprint of the weights that were loaded; empty when none were
 * @param begun when the work was begun
 * @param ended when it was done
 */
record ModelReport(
        EvaluationRequested item, Identity identity, String weightFingerprint, Instant begun, Instant ended) {

    /** @param answers among which the time is shared out */
    EvaluationCompleted of(ModelAnswer answer, int answers) {
        EvaluationCompleted.Builder evaluation = about(answer.taskId())
                .setPrompt(answer.prompt())
                .setOutput(answer.output())
                .setTokensIn(answer.tokensIn())
                .setTokensOut(answer.tokensOut())
                .setGenerationMillis((double) Duration.between(begun, ended).toMillis() / answers)
                .setFinishReason(answer.finishReason());
        return Verdicts.write(evaluation, answer.assessment()).build();
    }

    EvaluationCompleted failed(TaskToAnswer task, String reason) {
        EvaluationCompleted.Builder evaluation = about(task.getTaskId())
                .setPrompt("")
                .setOutput("")
                .setTokensIn(0)
                .setTokensOut(0)
                .setGenerationMillis(0)
                .setFinishReason(FinishReason.UNKNOWN);
        return Verdicts.write(evaluation, Assessment.failed(reason)).build();
    }

    private EvaluationCompleted.Builder about(String taskId) {
        Evaluator evaluator = identity.evaluator();
        return EvaluationCompleted.newBuilder()
                .setPopulation(item.getPopulation())
                .setEvaluationId(Verdicts.id(item.getPopulation(), item.getModelId(), taskId, evaluator))
                .setModelId(item.getModelId())
                .setTaskId(taskId)
                .setEvaluator(evaluator)
                .setRequestId(item.getRequestId())
                .setQueueMillis(Math.max(0, (double)
                        Duration.between(item.getRequestedAt(), begun).toMillis()))
                .setWeightFingerprint(weightFingerprint)
                .setBackend(identity.backend())
                .setDevice(identity.device())
                .setCompletedAt(ended);
    }
}
