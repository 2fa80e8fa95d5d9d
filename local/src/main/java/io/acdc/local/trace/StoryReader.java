package io.acdc.local.trace;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.CandidateFailed;
import io.acdc.events.CandidateOrdered;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.ModelMerged;
import io.acdc.local.audit.Found;
import io.acdc.local.audit.Mention;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.log.LogReader;
import io.acdc.schemas.log.PublishedSchemas;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads, in one pass over the log, what it says about one model. */
final class StoryReader {
    /** How to see whether an event is about a model. */
    private record Source<T extends SpecificRecord>(Topic<T> topic, Function<T, Optional<String>> modelId) {
        static <T extends SpecificRecord> Source<T> always(Topic<T> topic, Function<T, String> modelId) {
            return new Source<>(topic, modelId.andThen(Optional::of));
        }
    }

    private static final Map<String, Source<?>> SOURCES = List.of(
                    Source.always(Topics.MODELS_ORDERED, CandidateOrdered::getModelId),
                    Source.always(Topics.MODELS_MERGED, ModelMerged::getModelId),
                    Source.always(Topics.MODELS_FAILED, CandidateFailed::getModelId),
                    Source.always(Topics.EVALUATIONS_REQUESTED, EvaluationRequested::getModelId),
                    Source.always(Topics.EVALUATIONS_COMPLETED, EvaluationCompleted::getModelId),
                    new Source<>(Topics.ARCHIVE_DECISIONS, ArchiveDecision::getModelId))
            .stream()
            .collect(Collectors.toMap(source -> source.topic().name(), source -> source));

    private final EventCodec codec;
    private final String prefix;
    private final Optional<String> population;
    private final Map<Found, ModelEvents> stories = new LinkedHashMap<>();

    private StoryReader(EventCodec codec, String prefix, Optional<String> population) {
        this.codec = codec;
        this.prefix = prefix;
        this.population = population;
    }

    /**
     * Reads it.
     *
     * @param prefix the beginning of the model's id
     * @param population only what belongs to it; empty for all
     * @throws AcdcFailure when no model has that id, or more than one
     */
    static ModelEvents read(Map<String, Object> clientConfiguration, String prefix, Optional<String> population) {
        EventCodec codec = new EventCodec(PublishedSchemas.read(clientConfiguration));
        StoryReader story = new StoryReader(codec, prefix, population);
        Mention mention = new Mention(prefix);
        try (LogReader reader = LogReader.open(clientConfiguration, SOURCES.keySet())) {
            reader.forEach(record -> {
                if (record.value() != null && mention.isIn(record.value())) {
                    Optional.ofNullable(SOURCES.get(record.topic())).ifPresent(source -> story.take(record, source));
                }
            });
        }
        return story.only();
    }

    private ModelEvents only() {
        return stories.getOrDefault(Found.only("model", prefix, stories.keySet()), new ModelEvents("", ""));
    }

    private <T extends SpecificRecord> void take(ConsumerRecord<String, byte[]> record, Source<T> source) {
        if (codec.decode(record.value(), record.headers(), source.topic().recordType())
                instanceof Decoded.Event<T>(T event)) {
            source.modelId()
                    .apply(event)
                    .filter(id -> id.startsWith(prefix))
                    .map(id -> new Found(population(event), id))
                    .filter(found -> population.stream().allMatch(found.population()::equals))
                    .ifPresent(found -> stories.computeIfAbsent(
                                    found, _ -> new ModelEvents(found.population(), found.id()))
                            .add(event, Instant.ofEpochMilli(record.timestamp()), record.headers()));
        }
    }

    private static String population(SpecificRecord event) {
        return String.valueOf(event.get(event.getSchema().getField("population").pos()));
    }
}
