package io.acdc.evaluatorkit.work;

import io.acdc.evaluatorkit.Assessment;
import io.acdc.evaluatorkit.presence.Identity;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.Evaluator;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes what an evaluator makes of an evaluation. What the model wrote, and what ran it, are the transcript's; tokens and
 * time of generation are counted there and not again.
 */
record TranscriptReport(EvaluationCompleted transcript, Identity identity) {

    EvaluationCompleted of(Assessment assessment, Instant begun, Instant now) {
        Evaluator evaluator = identity.evaluator();
        EvaluationCompleted.Builder evaluation = EvaluationCompleted.newBuilder()
                .setPopulation(transcript.getPopulation())
                .setEvaluationId(Verdicts.id(
                        transcript.getPopulation(), transcript.getModelId(), transcript.getTaskId(), evaluator))
                .setModelId(transcript.getModelId())
                .setTaskId(transcript.getTaskId())
                .setEvaluator(evaluator)
                .setRequestId(transcript.getRequestId())
                .setTranscriptId(transcript.getEvaluationId());
        withAnswer(evaluation);
        return Verdicts.write(evaluation, assessment)
                .setQueueMillis(Math.max(0, (double)
                        Duration.between(transcript.getCompletedAt(), begun).toMillis()))
                .setCompletedAt(now)
                .build();
    }

    private void withAnswer(EvaluationCompleted.Builder evaluation) {
        evaluation
                .setPrompt(transcript.getPrompt())
                .setOutput(transcript.getOutput())
                .setTokensIn(0)
                .setTokensOut(0)
                .setGenerationMillis(0)
                .setLoadMillis(0)
                .setWeightFingerprint(transcript.getWeightFingerprint())
                .setBackend(transcript.getBackend())
                .setDevice(transcript.getDevice())
                .setFinishReason(transcript.getFinishReason());
        transcript.getExtractedAnswer().ifPresent(evaluation::setExtractedAnswer);
        transcript.getCanaryFingerprint().ifPresent(evaluation::setCanaryFingerprint);
    }
}
