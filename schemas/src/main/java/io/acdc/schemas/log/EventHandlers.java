package io.acdc.schemas.log;

import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.topics.Topic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Who handles which topic's events. Immutable. */
public final class EventHandlers {
    private final Map<String, Handler<?>> byTopic;
    private final Runnable afterEach;

    private EventHandlers(Map<String, Handler<?>> byTopic, Runnable afterEach) {
        this.byTopic = Map.copyOf(byTopic);
        this.afterEach = afterEach;
    }

    /** No handlers yet. */
    public static EventHandlers none() {
        return new EventHandlers(Map.of(), () -> {});
    }

    /** These handlers and one for the events of {@code topic}, which never removes a key. */
    public <T extends SpecificRecord> EventHandlers on(Topic<T> topic, Consumer<T> handler) {
        return with(topic, new Handler<>(topic, handler, Optional.empty()));
    }

    /**
     * These handlers and one for the events of a compacted topic.
     *
     * @param removed takes the key of a removed entry
     */
    public <T extends SpecificRecord> EventHandlers on(Topic<T> topic, Consumer<T> handler, Consumer<String> removed) {
        return with(topic, new Handler<>(topic, handler, Optional.of(removed)));
    }

    /** These handlers, and after each record {@code action} besides. */
    public EventHandlers andThen(Runnable action) {
        return new EventHandlers(byTopic, () -> {
            afterEach.run();
            action.run();
        });
    }

    /** Names of the handled topics. */
    public Set<String> topics() {
        return byTopic.keySet();
    }

    /** Hands the record's event over, or tells why it is none. */
    Optional<Refusal> handle(ConsumerRecord<String, byte[]> record, EventCodec codec) {
        Optional<Refusal> refusal = Optional.ofNullable(byTopic.get(record.topic()))
                .flatMap(handler -> handler.handle(record, codec))
                .map(reason -> new Refusal(record, reason));
        afterEach.run();
        return refusal;
    }

    private EventHandlers with(Topic<?> topic, Handler<?> handler) {
        Map<String, Handler<?>> more = new LinkedHashMap<>(byTopic);
        more.put(topic.name(), handler);
        return new EventHandlers(more, afterEach);
    }

    private record Handler<T extends SpecificRecord>(
            Topic<T> topic, Consumer<T> handler, Optional<Consumer<String>> removed) {
        Optional<String> handle(ConsumerRecord<String, byte[]> record, EventCodec codec) {
            if (record.value() == null && removed.isPresent()) {
                removed.get().accept(record.key());
                return Optional.empty();
            }
            return switch (codec.decode(record.value(), record.headers(), topic.recordType())) {
                case Decoded.Event<T>(T event) -> {
                    handler.accept(event);
                    yield Optional.empty();
                }
                case Decoded.Refused<T>(String reason) -> Optional.of(reason);
            };
        }
    }
}
