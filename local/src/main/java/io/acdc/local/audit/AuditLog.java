package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.facts.FactOutcome;
import io.acdc.archives.facts.FactReader;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ModelMerged;
import io.acdc.events.ScientistCall;
import io.acdc.events.TaskProposed;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.log.LogReader;
import io.acdc.schemas.log.PublishedSchemas;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The log as an audit reads it: from the beginning, topic by topic, as often as needed. */
final class AuditLog {
    private final Map<String, Object> clientConfiguration;
    private final EventCodec codec;
    private final FactReader facts;

    AuditLog(Map<String, Object> clientConfiguration) {
        this.clientConfiguration = clientConfiguration;
        this.codec = new EventCodec(PublishedSchemas.read(clientConfiguration));
        this.facts = new FactReader(codec);
    }

    /** Judges records. */
    FactReader judge() {
        return facts;
    }

    /** All proposals, submissions, rejections and announcements that are not refused, by population. */
    Map<String, PopulationFacts> facts() {
        Map<String, PopulationFacts> populations = new HashMap<>();
        Map<String, Consumer<ConsumerRecord<String, byte[]>>> handlers = Map.of(
                Topics.TASKS_PROPOSED.name(),
                record -> accepted(
                                facts.task(record.key(), record.value(), record.headers()), record, TaskProposed.class)
                        .ifPresent(task -> of(populations, task.getPopulation()).add(task)),
                Topics.MODELS_MERGED.name(),
                record -> accepted(
                                facts.model(record.key(), record.value(), record.headers()), record, ModelMerged.class)
                        .ifPresent(
                                model -> of(populations, model.getPopulation()).add(model)),
                Topics.TASKS_REJECTED.name(),
                record -> event(Topics.TASKS_REJECTED, record)
                        .ifPresent(rejection ->
                                of(populations, rejection.getPopulation()).add(rejection)),
                Topics.TASKS_SUBMITTED.name(),
                record -> event(Topics.TASKS_SUBMITTED, record)
                        .ifPresent(submission ->
                                of(populations, submission.getPopulation()).add(submission)));
        read(
                handlers.keySet(),
                record -> handlers.getOrDefault(record.topic(), _ -> {}).accept(record));
        return populations;
    }

    /**
     * Hands over every readable call of the scientist in whose bytes {@code mentioned} stands.
     *
     * @param mentioned an id or the beginning of one
     */
    void calls(String mentioned, Consumer<ScientistCall> handler) {
        Mention mention = new Mention(mentioned);
        read(List.of(Topics.SCIENTIST_CALLS.name()), record -> {
            if (record.value() != null && mention.isIn(record.value())) {
                event(Topics.SCIENTIST_CALLS, record).ifPresent(handler);
            }
        });
    }

    /**
     * Hands over every readable evaluation of every population in whose bytes {@code mentioned} stands; refused ones too.
     *
     * @param mentioned an id or the beginning of one
     */
    void evaluations(String mentioned, Consumer<SeenEvaluation> handler) {
        Mention mention = new Mention(mentioned);
        Map<String, AtomicLong> counts = new HashMap<>();
        read(List.of(Topics.EVALUATIONS_COMPLETED.name()), record -> {
            long index = counts.computeIfAbsent(String.valueOf(record.key()), _ -> new AtomicLong())
                    .getAndIncrement();
            if (record.value() == null || !mention.isIn(record.value())) {
                return;
            }
            event(Topics.EVALUATIONS_COMPLETED, record)
                    .ifPresent(evaluation -> handler.accept(new SeenEvaluation(record, index, evaluation)));
        });
    }

    /** Hands over every decision of every population. */
    void decisions(Consumer<ArchiveDecision> handler) {
        read(
                List.of(Topics.ARCHIVE_DECISIONS.name()),
                record -> event(Topics.ARCHIVE_DECISIONS, record).ifPresent(handler));
    }

    /** The kind of evaluators by whose scores tasks are passed, as the population's settings last said; empty if unknown. */
    String ownKind(String population) {
        Deque<String> kinds = new ArrayDeque<>(List.of(""));
        decisions(decision -> decision.getOpened()
                .filter(opened -> opened.getName().equals(population))
                .ifPresent(
                        opened -> kinds.add(opened.getSettings().getEvaluation().getEvaluatorKind())));
        return kinds.getLast();
    }

    /** What the facts say of a decision. */
    ObjectNode evidence(ArchiveDecision decision, PopulationFacts known) throws InterruptedException {
        return new DecisionReplay(clientConfiguration, codec, decision, known).evidence();
    }

    /** The record's event, if it can be read and stands under its own key. */
    private <T extends SpecificRecord> Optional<T> event(Topic<T> topic, ConsumerRecord<String, byte[]> record) {
        return decode(record, topic.recordType()).filter(event -> isUnderItsKey(topic, record, event));
    }

    private void read(Collection<String> topics, Consumer<ConsumerRecord<String, byte[]>> handler) {
        try (LogReader reader = LogReader.open(clientConfiguration, topics)) {
            reader.forEach(handler);
        }
    }

    /** Also facts the archive does not act on, such as the announcement of the base. */
    private <T extends SpecificRecord> Optional<T> accepted(
            FactOutcome<T> outcome, ConsumerRecord<String, byte[]> record, Class<T> type) {
        return outcome instanceof FactOutcome.Refused ? Optional.empty() : decode(record, type);
    }

    private <T extends SpecificRecord> Optional<T> decode(ConsumerRecord<String, byte[]> record, Class<T> type) {
        return switch (codec.decode(record.value(), record.headers(), type)) {
            case Decoded.Event<T>(T event) -> Optional.of(event);
            case Decoded.Refused<T> _ -> Optional.empty();
        };
    }

    private static <T extends SpecificRecord> boolean isUnderItsKey(
            Topic<T> topic, ConsumerRecord<String, byte[]> record, T event) {
        return topic.key().apply(event).equals(record.key());
    }

    private static PopulationFacts of(Map<String, PopulationFacts> populations, String name) {
        return populations.computeIfAbsent(name, PopulationFacts::new);
    }
}
