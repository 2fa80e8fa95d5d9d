package io.acdc.archive.topology;

import io.acdc.archive.state.ArchiveStores;
import io.acdc.archive.state.LivePopulation;
import io.acdc.archives.mapping.ArchiveSettingsFromPopulation;
import io.acdc.archives.mapping.ArchiveWords;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import io.acdc.evolution.archive.ArchiveSettings;
import io.acdc.evolution.archive.Changes;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.settings.SettingsCheck;
import io.acdc.schemas.settings.SettingsException;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Reads a fact and lets the archive take it in, or says why it cannot be taken in. */
final class FactHandler {
    /** What became of a record. */
    sealed interface Outcome {
        /** It was taken in; perhaps without effect. */
        record Handled(Changes changes) implements Outcome {}

        /** It cannot be right. */
        record Refused(String reason) implements Outcome {}
    }

    private final EventCodec codec;
    private final ArchiveStores stores;

    FactHandler(EventCodec codec, ArchiveStores stores) {
        this.codec = codec;
        this.stores = stores;
    }

    Outcome handle(String topic, byte @Nullable [] value, LivePopulation live, Instant now) {
        if (topic.equals(Topics.POPULATIONS.name())) {
            return read(Topics.POPULATIONS, value, live, population -> populationChanged(live, population));
        }
        if (topic.equals(Topics.TASKS_PROPOSED.name())) {
            return read(Topics.TASKS_PROPOSED, value, live, proposal -> proposed(live, proposal));
        }
        if (topic.equals(Topics.MODELS_MERGED.name())) {
            return read(Topics.MODELS_MERGED, value, live, model -> merged(live, model, now));
        }
        return read(Topics.EVALUATIONS_COMPLETED, value, live, evaluation -> completed(live, evaluation));
    }

    private <T extends SpecificRecord> Outcome read(
            Topic<T> topic, byte @Nullable [] value, LivePopulation live, Function<T, Outcome> handler) {
        return switch (codec.decode(value, topic.recordType())) {
            case Decoded.Refused<T>(String reason) -> new Outcome.Refused(reason);
            case Decoded.Event<T>(T event)
            when !topic.key().apply(event).equals(live.name()) ->
                new Outcome.Refused("the key says population '%s', the event says '%s'"
                        .formatted(live.name(), topic.key().apply(event)));
            case Decoded.Event<T>(T event) -> handler.apply(event);
        };
    }

    private Outcome populationChanged(LivePopulation live, Population population) {
        ArchiveSettings settings;
        try {
            SettingsCheck.requireUsable(population.getSettings());
            settings = ArchiveSettingsFromPopulation.of(population);
        } catch (SettingsException | IllegalArgumentException e) {
            return new Outcome.Refused("settings of population '%s': %s".formatted(live.name(), e.getMessage()));
        }
        live.setPopulation(population);
        Changes changes = live.archive().open(settings);
        stores.savePopulation(live);
        return new Outcome.Handled(changes);
    }

    private static Outcome proposed(LivePopulation live, TaskProposed proposal) {
        Changes changes = live.archive().propose(ArchiveWords.task(proposal));
        if (!changes.tasks().isEmpty()) {
            live.remember(proposal);
        }
        return new Outcome.Handled(changes);
    }

    private static Outcome merged(LivePopulation live, ModelMerged model, Instant now) {
        // The base takes no part, and a model without weights cannot be asked anything yet.
        if (model.getRole() == ModelRole.BASE || model.getCheckpoint().isEmpty()) {
            return new Outcome.Handled(Changes.none());
        }
        Changes changes = live.archive().announce(ArchiveWords.model(model), now);
        if (!changes.models().isEmpty()) {
            live.remember(model);
        }
        return new Outcome.Handled(changes);
    }

    private static Outcome completed(LivePopulation live, EvaluationCompleted evaluation) {
        if (!(evaluation.getScore() >= 0 && evaluation.getScore() <= 1)) {
            return new Outcome.Refused("score %s of evaluation %s is not within 0 and 1"
                    .formatted(evaluation.getScore(), evaluation.getEvaluationId()));
        }
        if (!counts(live, evaluation)) {
            return new Outcome.Handled(Changes.none());
        }
        return new Outcome.Handled(live.archive()
                .complete(evaluation.getModelId(), evaluation.getTaskId(), ArchiveWords.answer(evaluation)));
    }

    /** Other evaluators may score the same answers; the population's settings name the one that decides. */
    private static boolean counts(LivePopulation live, EvaluationCompleted evaluation) {
        return live.population()
                .map(population -> population.getSettings().getEvaluation().getEvaluatorKind())
                .filter(evaluation.getEvaluator().getKind()::equals)
                .isPresent();
    }
}
