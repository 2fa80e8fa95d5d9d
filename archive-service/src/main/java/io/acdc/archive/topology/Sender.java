package io.acdc.archive.topology;

import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topic;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Hands events to the sinks, and has the stories told that they are part of. */
record Sender(ProcessorContext<String, byte[]> context, EventRecords records, Clock clock, StoryTeller story) {
    <T extends SpecificRecord> void send(Topic<T> topic, T event) {
        forward(records.toRecord(topic, event));
        story.sent(event);
    }

    void remove(Topic<?> topic, String key) {
        forward(EventRecords.tombstone(topic, key));
    }

    private void forward(ProducerRecord<String, byte[]> record) {
        context.forward(
                new Record<>(record.key(), record.value(), clock.millis(), record.headers()),
                ArchiveTopology.sink(record.topic()));
    }
}
