package io.acdc.evaluatorkit.population;

import io.acdc.events.ActiveTask;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.PopulationImport;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The populations an evaluator works for. Takes in the records of decisions, active tasks and imports on one thread; may
 * be asked by any. Imported populations are left alone: nothing is decided about them any more.
 */
public final class FollowedPopulations {
    private final Set<String> chosen;
    private final EventCodec codec;
    private final Consumer<ArchiveDecision> news;
    private final Map<String, FollowedPopulation> populations = new ConcurrentHashMap<>();
    private final Set<String> imported = ConcurrentHashMap.newKeySet();

    /**
     * No population yet.
     *
     * @param chosen names of those to follow; empty for all
     * @param news takes every decision of them, once
     */
    public FollowedPopulations(Set<String> chosen, EventCodec codec, Consumer<ArchiveDecision> news) {
        this.chosen = Set.copyOf(chosen);
        this.codec = codec;
        this.news = news;
    }

    /** Whether the evaluator works for that population. */
    public boolean follows(String population) {
        return (chosen.isEmpty() || chosen.contains(population)) && !imported.contains(population);
    }

    /** The population; empty as long as nothing was decided in it. */
    public Optional<FollowedPopulation> named(String population) {
        return Optional.ofNullable(populations.get(population));
    }

    /** What to follow. */
    static Set<String> topics() {
        return Set.of(Topics.ARCHIVE_DECISIONS.name(), Topics.ARCHIVE_TASKS.name(), Topics.IMPORTS.name());
    }

    void take(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.ARCHIVE_DECISIONS.name())) {
            decode(Topics.ARCHIVE_DECISIONS, record).ifPresent(this::decided);
        } else if (record.topic().equals(Topics.ARCHIVE_TASKS.name())) {
            taskChanged(record);
        } else {
            decode(Topics.IMPORTS, record).map(PopulationImport::getPopulation).ifPresent(imported::add);
        }
    }

    private void decided(ArchiveDecision decision) {
        if (follows(decision.getPopulation())
                && population(decision.getPopulation()).apply(decision)) {
            news.accept(decision);
        }
    }

    /** The entries of known tasks are written again whenever a pass count changes; their text does not. */
    private void taskChanged(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        int slash = key == null ? -1 : key.indexOf('/');
        if (slash < 0 || !follows(key.substring(0, slash))) {
            return;
        }
        FollowedPopulation population = population(key.substring(0, slash));
        String taskId = key.substring(slash + 1);
        if (record.value() == null) {
            population.remove(taskId);
        } else if (!population.knows(taskId)) {
            decode(Topics.ARCHIVE_TASKS, record)
                    .map(ActiveTask::getTask)
                    .map(TaskTexts::of)
                    .ifPresent(population::publish);
        }
    }

    private FollowedPopulation population(String name) {
        return populations.computeIfAbsent(name, unknown -> new FollowedPopulation());
    }

    /** What cannot be read is the archive's to complain about. */
    private <T extends SpecificRecord> Optional<T> decode(Topic<T> topic, ConsumerRecord<String, byte[]> record) {
        return codec.decode(record.value(), record.headers(), topic.recordType()) instanceof Decoded.Event<T>(T event)
                ? Optional.of(event)
                : Optional.empty();
    }
}
