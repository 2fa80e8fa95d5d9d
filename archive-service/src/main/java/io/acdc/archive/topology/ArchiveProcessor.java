package io.acdc.archive.topology;

import io.acdc.archive.state.ArchiveStores;
import io.acdc.archive.state.LivePopulation;
import io.acdc.archives.facts.FactReader;
import io.acdc.evolution.archive.Changes;
import io.acdc.evolution.archive.Decision;
import io.acdc.schemas.codec.DeadLetters;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * One stream task: the populations of one partition. Rebuilt from the state stores whenever the task starts, also after
 * an aborted transaction, so what is in memory never runs ahead of what was committed.
 */
final class ArchiveProcessor implements Processor<String, byte[], String, byte[]> {
    /** Proposals that arrive together are activated, and members asked about them, together. */
    private static final Duration TICK = Duration.ofMillis(100);

    private final Surroundings surroundings;
    private final Map<String, LivePopulation> populations = new HashMap<>();

    private ProcessorContext<String, byte[]> context;
    private ArchiveStores stores;
    private StoryTeller story;
    private Outbox outbox;
    private FactHandler facts;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    ArchiveProcessor(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> streamTask) {
        context = streamTask;
        EventRecords records = surroundings.records();
        stores = new ArchiveStores(streamTask, records.codec());
        story = new StoryTeller(surroundings.steps(), surroundings.clock());
        outbox = new Outbox(new Sender(streamTask, records, surroundings.clock(), story), surroundings.meters());
        facts = new FactHandler(records.codec(), stores);
        populations.clear();
        stores.loadAll().forEach(this::takeIn);
        streamTask.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, timestamp -> tick());
    }

    @Override
    public void close() {
        populations.keySet().forEach(surroundings.meters()::unwatch);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (!FactReader.isPopulationName(record.key())) {
            refuse(record, "the key '%s' is no population name".formatted(record.key()));
            return;
        }
        if (surroundings.imported().contains(record.key())) {
            return;
        }
        String topic = context.recordMetadata().map(RecordMetadata::topic).orElse("");
        LivePopulation live = populations.computeIfAbsent(record.key(), this::open);
        stores.convert(live);
        live.countRecord(topic);
        stores.saveFactsRead(live);
        story.reading(record);
        Instant now = surroundings.clock().instant();
        switch (facts.handle(topic, record, live, now)) {
            case FactHandler.Outcome.Handled(Changes changes) -> {
                apply(live, changes, now);
                if (isModelDecided(changes)) {
                    surroundings
                            .meters()
                            .modelDecidedAfter(live.name(), Duration.ofMillis(now.toEpochMilli() - record.timestamp()));
                }
            }
            case FactHandler.Outcome.Refused(String reason) -> refuse(record, reason);
        }
    }

    private void tick() {
        story.waiting();
        Instant now = surroundings.clock().instant();
        populations.values().forEach(live -> {
            stores.convert(live);
            attend(live, now);
            apply(live, live.archive().tick(now), now);
            outbox.publishChangedNumbers(live);
        });
    }

    /** Nothing follows from not knowing yet who is there. */
    private void attend(LivePopulation live, Instant now) {
        live.population()
                .flatMap(population -> surroundings.attendance().of(population, now))
                .ifPresent(available -> apply(live, live.archive().attend(available, now), now));
    }

    private void apply(LivePopulation live, Changes changes, Instant now) {
        outbox.send(live, changes, now);
        stores.save(live, changes);
        if (!changes.decisions().isEmpty() || !changes.workItems().isEmpty()) {
            // Somebody waits for these: readers see them once they are committed.
            context.commit();
        }
    }

    private static boolean isModelDecided(Changes changes) {
        return changes.decisions().stream()
                .map(Changes.Decided::decision)
                .anyMatch(
                        decision -> decision instanceof Decision.Admitted || decision instanceof Decision.NotSelected);
    }

    private LivePopulation open(String name) {
        LivePopulation live = LivePopulation.empty(name);
        surroundings.meters().watch(live);
        return live;
    }

    private void takeIn(LivePopulation live) {
        populations.put(live.name(), live);
        surroundings.meters().watch(live);
    }

    private void refuse(Record<String, byte[]> record, String reason) {
        RecordMetadata origin = context.recordMetadata().orElseThrow();
        surroundings.meters().deadLetter(origin.topic());
        context.forward(
                record.withHeaders(DeadLetters.headers(
                        record.headers(),
                        origin.topic(),
                        origin.partition(),
                        origin.offset(),
                        "archive-service",
                        reason)),
                ArchiveTopology.sink(Topics.DEAD_LETTERS));
    }
}
