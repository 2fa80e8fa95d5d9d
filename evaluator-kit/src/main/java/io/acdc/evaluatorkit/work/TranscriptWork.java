package io.acdc.evaluatorkit.work;

import io.acdc.evaluatorkit.AskedTask;
import io.acdc.evaluatorkit.Assessment;
import io.acdc.evaluatorkit.Transcript;
import io.acdc.evaluatorkit.TranscriptEvaluator;
import io.acdc.evaluatorkit.TryLaterException;
import io.acdc.evaluatorkit.intake.Work;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.EvaluatorRole;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One evaluation of a population's own evaluator, to be scored by another. */
record TranscriptWork(
        TranscriptReport report,
        AskedTask task,
        TranscriptEvaluator evaluator,
        BooleanSupplier relevant,
        InstantSource clock)
        implements Work {

    @Override
    public boolean matters() {
        return relevant.getAsBoolean();
    }

    @Override
    public List<EvaluationCompleted> evaluate() {
        Instant begun = clock.instant();
        Assessment assessment = answered().getOutcome() == EvaluationOutcome.SCORED ? assessed() : unanswered();
        return List.of(report.of(assessment, begun, clock.instant()));
    }

    private Assessment assessed() {
        try {
            return evaluator.assess(transcript());
        } catch (TryLaterException away) {
            throw away;
        } catch (RuntimeException e) {
            return Assessment.failed(OneLine.of(e));
        }
    }

    /** Somebody waits for a score of every task that was asked: a gate has nothing against no answer. */
    private Assessment unanswered() {
        String reason = "there is no answer: " + answered().getFailure().orElse("the evaluation failed");
        return report.identity().definition().role() == EvaluatorRole.GATE
                ? Assessment.passed(reason)
                : Assessment.failed(reason);
    }

    private Transcript transcript() {
        EvaluationCompleted evaluation = answered();
        return new Transcript(
                evaluation.getPopulation(),
                evaluation.getEvaluationId(),
                evaluation.getModelId(),
                task,
                evaluation.getPrompt(),
                evaluation.getOutput(),
                evaluation.getExtractedAnswer(),
                evaluation.getScore(),
                evaluation.getTokensOut(),
                evaluation.getFinishReason());
    }

    private EvaluationCompleted answered() {
        return report.transcript();
    }
}
