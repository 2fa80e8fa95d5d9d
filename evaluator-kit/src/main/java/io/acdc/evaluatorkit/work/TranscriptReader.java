package io.acdc.evaluatorkit.work;

import io.acdc.evaluatorkit.TranscriptEvaluator;
import io.acdc.evaluatorkit.intake.Work;
import io.acdc.evaluatorkit.intake.WorkReader;
import io.acdc.evaluatorkit.population.FollowedPopulation;
import io.acdc.evaluatorkit.population.FollowedPopulations;
import io.acdc.evaluatorkit.population.PopulationLog;
import io.acdc.evaluatorkit.population.Relevance;
import io.acdc.evaluatorkit.presence.Identity;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluatorRole;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Finds the evaluations of the populations' own evaluators that a score can still have an effect on: of active tasks, and
 * of models that are in the running; for gates, of models about which nothing was decided.
 */
public final class TranscriptReader implements WorkReader {
    private final Identity identity;
    private final TranscriptEvaluator evaluator;
    private final FollowedPopulations populations;
    private final GivenUpScores givenUp;
    private final PopulationLog decisions;
    private final EventCodec codec;
    private final InstantSource clock;

    public TranscriptReader(
            Identity identity,
            TranscriptEvaluator evaluator,
            FollowedPopulations populations,
            GivenUpScores givenUp,
            PopulationLog decisions,
            EventCodec codec,
            InstantSource clock) {
        this.identity = identity;
        this.evaluator = evaluator;
        this.populations = populations;
        this.givenUp = givenUp;
        this.decisions = decisions;
        this.codec = codec;
        this.clock = clock;
    }

    @Override
    public Optional<Work> read(ConsumerRecord<String, byte[]> record) {
        return codec.decode(record.value(), record.headers(), EvaluationCompleted.class)
                        instanceof Decoded.Event<EvaluationCompleted>(EvaluationCompleted evaluation)
                ? work(record, evaluation)
                : Optional.empty();
    }

    /** A gate looks at candidates, and those whose answers are given up are rejected. */
    @Override
    public List<Work> besides() {
        return identity.definition().role() == EvaluatorRole.SKILL ? givenUp.take(populations) : List.of();
    }

    private Optional<Work> work(ConsumerRecord<String, byte[]> record, EvaluationCompleted evaluation) {
        if (evaluation.getEvaluator().getKind().equals(identity.definition().kind())) {
            return Optional.empty();
        }
        if (relevance(evaluation) == Relevance.NOT_ACTIVE && !decisions.covers(record)) {
            decisions.catchUp();
        }
        return relevance(evaluation) == Relevance.MATTERS
                ? populations
                        .named(evaluation.getPopulation())
                        .flatMap(population -> population.task(evaluation.getTaskId()))
                        .map(task -> new TranscriptWork(
                                new TranscriptReport(evaluation, identity),
                                task,
                                evaluator,
                                () -> relevance(evaluation) != Relevance.PAST,
                                clock))
                : Optional.empty();
    }

    private Relevance relevance(EvaluationCompleted evaluation) {
        if (!populations.follows(evaluation.getPopulation())) {
            return Relevance.PAST;
        }
        return populations
                .named(evaluation.getPopulation())
                .map(population -> relevance(population, evaluation))
                .orElse(Relevance.NOT_ACTIVE);
    }

    private Relevance relevance(FollowedPopulation population, EvaluationCompleted evaluation) {
        Optional<String> ownKind = population.ownKind();
        if (ownKind.isEmpty()) {
            return Relevance.NOT_ACTIVE;
        }
        boolean own = evaluation.getEvaluator().getRole() == EvaluatorRole.SKILL
                && evaluation.getEvaluator().getKind().equals(ownKind.get());
        boolean late =
                identity.definition().role() == EvaluatorRole.GATE && !population.isUndecided(evaluation.getModelId());
        return !own || late ? Relevance.PAST : population.relevance(evaluation.getModelId(), evaluation.getTaskId());
    }
}
