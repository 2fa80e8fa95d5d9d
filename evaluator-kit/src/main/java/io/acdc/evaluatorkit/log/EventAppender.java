package io.acdc.evaluatorkit.log;

import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Appends events. Safe for use by several threads. */
public final class EventAppender implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Producer<String, byte[]> producer;
    private final EventRecords records;

    public EventAppender(KafkaSettings settings, EventRecords records) {
        this.producer = new KafkaProducer<>(settings.appender(), new StringSerializer(), new ByteArraySerializer());
        this.records = records;
    }

    /** Appends the event; completes when the broker has acknowledged it. */
    public <T extends SpecificRecord> CompletableFuture<Void> append(Topic<T> topic, T event) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        var _ = producer.send(records.toRecord(topic, event), (position, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    /** Appends the events; completes when the broker has acknowledged all of them. */
    public <T extends SpecificRecord> CompletableFuture<Void> appendAll(Topic<T> topic, Collection<T> events) {
        return CompletableFuture.allOf(
                events.stream().map(event -> append(topic, event)).toArray(CompletableFuture[]::new));
    }

    /** What the broker does not acknowledge within two seconds is left out. */
    @Override
    public void close() {
        producer.close(FAREWELL);
    }
}
