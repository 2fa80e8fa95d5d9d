package io.acdc.evaluatorkit.work;

import io.acdc.evaluatorkit.Assessment;
import io.acdc.evaluatorkit.intake.Work;
import io.acdc.evaluatorkit.population.FollowedPopulations;
import io.acdc.evaluatorkit.population.Relevance;
import io.acdc.evaluatorkit.presence.Identity;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.Evaluator;
import io.acdc.events.FinishReason;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers of members that the archive gave up: there is no transcript of them and never will be, and yet every member must
 * have a score for every task before an evaluator joins. For one thread.
 */
public final class GivenUpScores implements Consumer<ArchiveDecision> {
    private final Identity identity;
    private final InstantSource clock;
    private final List<ArchiveDecision> news = new ArrayList<>();

    public GivenUpScores(Identity identity, InstantSource clock) {
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void accept(ArchiveDecision decision) {
        if (decision.getKind() == DecisionKind.SCORE_GIVEN_UP) {
            news.add(decision);
        }
    }

    /**
     * What was given up since the last call.
     *
     * @param populations tell whether that still matters
     */
    List<Work> take(FollowedPopulations populations) {
        List<Work> work = news.stream()
                .<Work>map(decision -> new GivenUp(decision, populations))
                .toList();
        news.clear();
        return work;
    }

    private final class GivenUp implements Work {
        private final ArchiveDecision decision;
        private final FollowedPopulations populations;

        GivenUp(ArchiveDecision decision, FollowedPopulations populations) {
            this.decision = decision;
            this.populations = populations;
        }

        @Override
        public boolean matters() {
            return populations
                    .named(decision.getPopulation())
                    .filter(population -> population.relevance(modelId(), taskId()) == Relevance.MATTERS)
                    .isPresent();
        }

        @Override
        public List<EvaluationCompleted> evaluate() {
            Evaluator evaluator = identity.evaluator();
            EvaluationCompleted.Builder evaluation = EvaluationCompleted.newBuilder()
                    .setPopulation(decision.getPopulation())
                    .setEvaluationId(Verdicts.id(decision.getPopulation(), modelId(), taskId(), evaluator))
                    .setModelId(modelId())
                    .setTaskId(taskId())
                    .setEvaluator(evaluator)
                    .setRequestId("")
                    .setPrompt("")
                    .setOutput("")
                    .setTokensIn(0)
                    .setTokensOut(0)
                    .setQueueMillis(0)
                    .setGenerationMillis(0)
                    .setWeightFingerprint("")
                    .setBackend(identity.backend())
                    .setDevice(identity.device())
                    .setFinishReason(FinishReason.UNKNOWN)
                    .setCompletedAt(clock.instant());
            String reason = "there is no answer: " + decision.getExplanation();
            return List.of(Verdicts.write(evaluation, Assessment.failed(reason)).build());
        }

        private String modelId() {
            return decision.getModelId().orElse("");
        }

        private String taskId() {
            return decision.getTaskId().orElse("");
        }
    }
}
