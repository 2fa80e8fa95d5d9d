package io.acdc.evaluatorkit.work;

import io.acdc.evaluatorkit.ModelEvaluator;
import io.acdc.evaluatorkit.intake.Item;
import io.acdc.evaluatorkit.intake.ItemReader;
import io.acdc.evaluatorkit.population.FollowedPopulations;
import io.acdc.evaluatorkit.population.Relevance;
import io.acdc.evaluatorkit.presence.Identity;
import io.acdc.events.EvaluationRequested;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Finds the work items that are addressed to this evaluator. Those after their deadline are passed over: the archive has
 * asked again or given up; so are those of models that have departed.
 */
public final class ModelItemReader implements ItemReader {
    private final Identity identity;
    private final ModelEvaluator evaluator;
    private final FollowedPopulations populations;
    private final EventCodec codec;
    private final InstantSource clock;

    public ModelItemReader(
            Identity identity,
            ModelEvaluator evaluator,
            FollowedPopulations populations,
            EventCodec codec,
            InstantSource clock) {
        this.identity = identity;
        this.evaluator = evaluator;
        this.populations = populations;
        this.codec = codec;
        this.clock = clock;
    }

    @Override
    public Optional<Item> read(ConsumerRecord<String, byte[]> record) {
        return codec.decode(record.value(), record.headers(), EvaluationRequested.class)
                        instanceof Decoded.Event<EvaluationRequested>(EvaluationRequested item)
                ? Optional.of(item)
                        .filter(this::isForUs)
                        .filter(this::matters)
                        .map(ours -> new ModelWork(ours, identity, evaluator, () -> matters(ours), clock))
                : Optional.empty();
    }

    private boolean isForUs(EvaluationRequested item) {
        return item.getEvaluatorKind().equals(Optional.of(identity.definition().kind()))
                && item.getEvaluatorVersion()
                        .equals(Optional.of(identity.definition().version()))
                && populations.follows(item.getPopulation());
    }

    private boolean matters(EvaluationRequested item) {
        return clock.instant().isBefore(item.getDeadline()) && !isDeparted(item);
    }

    private boolean isDeparted(EvaluationRequested item) {
        return populations
                .named(item.getPopulation())
                .filter(population -> item.getTasks().stream()
                        .allMatch(task -> population.relevance(item.getModelId(), task.getTaskId()) == Relevance.PAST))
                .isPresent();
    }
}
