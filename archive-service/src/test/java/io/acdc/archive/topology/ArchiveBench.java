package io.acdc.archive.topology;

import io.acdc.archive.state.EarlierRelease;
import io.acdc.archive.state.FirstVersion;
import io.acdc.archive.state.StoreNames;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationRequested;
import io.acdc.evolution.archive.AvailableEvaluator;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import io.acdc.tracing.step.Step;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** The archive's processor over stores that outlive it, so that it can be restarted at any moment. */
public final class ArchiveBench {
    /** A population that came from elsewhere. */
    static final String IMPORTED = "imported";

    private final EventCodec codec = EventCodec.ofThisBuild();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final EventRecords records = new EventRecords(codec, "/acdc/test");
    private final KeptSteps told = new KeptSteps(new ArrayList<>());
    private final Map<String, KeyValueStore<String, byte[]>> stores = StoreNames.builders().stream()
            .map(builder -> builder.withLoggingDisabled().withCachingDisabled().build())
            .collect(Collectors.toMap(KeyValueStore::name, store -> store));
    private final List<Record<String, byte[]>> sent = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<ProducerRecord<String, byte[]>> received = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private Optional<List<AvailableEvaluator>> present = Optional.of(List.of());
    private MockProcessorContext<String, byte[]> context = new MockProcessorContext<>();
    private ArchiveProcessor processor = newProcessor();
    private long offset;

    public ArchiveBench() {
        stores.values().forEach(store -> store.init(context.getStateStoreContext(), store));
        start();
    }

    /** These further evaluators are there from now on. */
    void attend(AvailableEvaluator... evaluators) {
        present = Optional.of(List.of(evaluators));
    }

    /** From now on it is not known who is there. */
    void attendUnknown() {
        present = Optional.empty();
    }

    /** Lets time go by. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Forgets everything that is not in the stores. */
    void restart() {
        collect();
        context = new MockProcessorContext<>();
        processor = newProcessor();
        start();
    }

    /** Starts on stores as the first version would have left them. */
    void upgrade() {
        FirstVersion.rewrite(stores);
        restart();
    }

    /** Starts on stores as the latest release would have left them. */
    void update() {
        EarlierRelease.rewrite(stores);
        restart();
    }

    public <T extends SpecificRecord> void send(Topic<T> topic, T event) {
        sendRaw(records.toRecord(topic, event));
    }

    public void sendRaw(ProducerRecord<String, byte[]> record) {
        received.add(record);
        context.setRecordMetadata(record.topic(), 0, offset++);
        processor.process(new Record<>(record.key(), record.value(), 0, record.headers()));
        collect();
    }

    public void tick() {
        context.scheduledPunctuators()
                .forEach(scheduled -> scheduled.getPunctuator().punctuate(0));
        collect();
    }

    /** What was exported, in order. */
    List<Step> steps() {
        return told.steps();
    }

    /** Every record it was sent, in order. */
    public List<ProducerRecord<String, byte[]>> received() {
        return List.copyOf(received);
    }

    /** What was counted under this name, by the value of a label. */
    double counted(String counter, String label, String value) {
        return meters.counter(counter, "population", Facts.POPULATION, label, value)
                .count();
    }

    public List<ArchiveDecision> decisions() {
        return events(Topics.ARCHIVE_DECISIONS);
    }

    public List<EvaluationRequested> takeRequests() {
        List<EvaluationRequested> requests = events(Topics.EVALUATIONS_REQUESTED);
        for (int index = topics.size() - 1; index >= 0; index--) {
            if (topics.get(index).equals(Topics.EVALUATIONS_REQUESTED.name())) {
                topics.remove(index);
                sent.remove(index);
            }
        }
        return requests;
    }

    public <T extends SpecificRecord> List<T> events(Topic<T> topic) {
        return sentTo(topic.name()).stream()
                .flatMap(record -> Optional.ofNullable(record.value()).stream())
                .map(value -> event(topic, value))
                .toList();
    }

    public List<Record<String, byte[]>> sentTo(String topic) {
        List<Record<String, byte[]>> found = new ArrayList<>();
        for (int index = 0; index < topics.size(); index++) {
            if (topics.get(index).equals(topic)) {
                found.add(sent.get(index));
            }
        }
        return found;
    }

    private <T extends SpecificRecord> T event(Topic<T> topic, byte[] value) {
        return switch (codec.decode(value, topic.recordType())) {
            case Decoded.Event<T>(T event) -> event;
            case Decoded.Refused<T>(String reason) -> throw new AssertionError(reason);
        };
    }

    private ArchiveProcessor newProcessor() {
        return new ArchiveProcessor(
                new Surroundings(records, clock, new ArchiveMeters(meters), (_, _) -> present, told, Set.of(IMPORTED)));
    }

    private void start() {
        stores.values().forEach(context::addStateStore);
        processor.init(context);
        collect();
    }

    private void collect() {
        for (CapturedForward<? extends String, ? extends byte[]> forward : context.forwarded()) {
            Record<? extends String, ? extends byte[]> record = forward.record();
            topics.add(forward.childName().orElseThrow().substring("to-".length()));
            sent.add(new Record<>(record.key(), record.value(), record.timestamp(), record.headers()));
        }
        context.resetForwards();
    }
}
