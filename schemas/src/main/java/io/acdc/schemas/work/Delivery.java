package io.acdc.schemas.work;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A work item in hand.
 *
 * @param record the item as it is on the topic
 * @param number how often it was handed to somebody, this time included: 1 at first
 */
public record Delivery(ConsumerRecord<String, byte[]> record, int number) {
    static Delivery of(ConsumerRecord<String, byte[]> record) {
        return new Delivery(record, record.deliveryCount().orElse((short) 1));
    }

    /** Where the item is, for people. */
    public String place() {
        return "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    }
}
