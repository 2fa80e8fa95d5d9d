package io.acdc.evalservice.work;

import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Where events go. Each record names its topic, so one producer serves all. */
@ApplicationScoped
public class EventLog {
    private final Emitter<ProducerRecord<String, byte[]>> events;
    private final EventRecords records;

    // One work item's evaluations at most are on their way at once, so the buffer is bounded by its tasks.
    EventLog(
            @Channel("events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    Emitter<ProducerRecord<String, byte[]>> events,
            EventRecords records) {
        this.events = events;
        this.records = records;
    }

    /** Appends the event; completes when the broker has acknowledged it. */
    public <T extends SpecificRecord> CompletionStage<Void> append(Topic<T> topic, T event) {
        return append(records.toRecord(topic, event));
    }

    /** Appends the record as it is; completes when the broker has acknowledged it. */
    public CompletionStage<Void> append(ProducerRecord<String, byte[]> record) {
        return events.send(record);
    }
}
