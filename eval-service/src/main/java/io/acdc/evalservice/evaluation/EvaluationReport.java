package io.acdc.evalservice.evaluation;

import io.acdc.evalservice.answering.Answer;
import io.acdc.evalservice.gate.Gate;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.FinishReason;
import io.acdc.events.GateKind;
import io.acdc.events.GateSettings;
import io.acdc.events.TaskToAnswer;
import io.acdc.schemas.ids.ContentId;
import io.acdc.scoring.gibberish.GibberishFinding;
import io.acdc.scoring.scorer.Verdict;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes the evaluations of one work item.
 *
 * @param item the work item
 * @param identity who evaluates
 * @param weights what was loaded, if anything
 * @param begun when generation began, or failed to
 */
record EvaluationReport(EvaluationRequested item, EvaluatorIdentity identity, LoadedWeights weights, Instant begun) {

    EvaluationCompleted scored(
            TaskToAnswer task, Answer.Given answer, Verdict verdict, double generationMillis, Instant now) {
        EvaluationCompleted.Builder evaluation = answered(task, answer, generationMillis, now)
                .setOutcome(EvaluationOutcome.SCORED)
                .setScore(verdict.score())
                .setVerdict(verdict.reason());
        verdict.answer().ifPresent(evaluation::setExtractedAnswer);
        return evaluation.build();
    }

    /** The model answered, but nobody could say how well. */
    EvaluationCompleted notScored(
            TaskToAnswer task, Answer.Given answer, String reason, double generationMillis, Instant now) {
        return answered(task, answer, generationMillis, now)
                .setOutcome(EvaluationOutcome.FAILED)
                .setFailure(reason)
                .setScore(0)
                .setVerdict("not scored")
                .build();
    }

    /** What the gate found. Tokens and time are counted with the skill's evaluation of the same answer. */
    EvaluationCompleted gated(TaskToAnswer task, Answer.Given answer, GibberishFinding finding, Instant now) {
        return about(task, gateEvaluator(), now)
                .setOutcome(EvaluationOutcome.SCORED)
                .setPrompt(answer.prompt())
                .setOutput(answer.output())
                .setScore(finding.gibberish() ? 0 : 1)
                .setVerdict((finding.gibberish() ? "gibberish: " : "no gibberish: ") + finding.reason())
                .setTokensIn(0)
                .setTokensOut(0)
                .setGenerationMillis(0)
                .build();
    }

    EvaluationCompleted failed(TaskToAnswer task, String prompt, String reason, Instant now) {
        return about(task, identity.evaluator(), now)
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

    private EvaluationCompleted.Builder answered(
            TaskToAnswer task, Answer.Given answer, double generationMillis, Instant now) {
        return about(task, identity.evaluator(), now)
                .setPrompt(answer.prompt())
                .setOutput(answer.output())
                .setTokensIn(answer.tokensIn())
                .setTokensOut(answer.tokensOut())
                .setFinishReason(answer.finishReason())
                .setGenerationMillis(generationMillis);
    }

    private EvaluationCompleted.Builder about(TaskToAnswer task, Evaluator evaluator, Instant now) {
        return EvaluationCompleted.newBuilder()
                .setPopulation(item.getPopulation())
                .setEvaluationId(evaluationId(task, evaluator))
                .setModelId(item.getModelId())
                .setTaskId(task.getTaskId())
                .setEvaluator(evaluator)
                .setRequestId(item.getRequestId())
                .setQueueMillis(queueMillis())
                .setWeightFingerprint(weights.fingerprint())
                .setLoadMillis(weights.loadMillis())
                .setCanaryFingerprint(weights.canaryFingerprint().orElse(null))
                .setBackend(identity.backend().name())
                .setDevice(identity.backend().device())
                .setFinishReason(FinishReason.UNKNOWN)
                .setCompletedAt(now);
    }

    private Evaluator gateEvaluator() {
        GateKind kind = item.getGate().map(GateSettings::getKind).orElse(GateKind.NONE);
        return new Evaluator(
                Gate.EVALUATOR_KIND,
                Gate.version(kind),
                EvaluatorRole.GATE,
                identity.evaluator().getInstance());
    }

    private String evaluationId(TaskToAnswer task, Evaluator evaluator) {
        return ContentId.ofEvaluation(
                item.getPopulation(), item.getModelId(), task.getTaskId(), evaluator.getKind(), evaluator.getVersion());
    }

    /** Clocks of two machines may disagree; a wait is never negative. */
    private double queueMillis() {
        return Math.max(0, Duration.between(item.getRequestedAt(), begun).toMillis());
    }
}
