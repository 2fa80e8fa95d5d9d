package io.acdc.schemas.log;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that could not be read.
 *
 * @param record as it came
 * @param reason one line for people
 */
public record Refusal(ConsumerRecord<String, byte[]> record, String reason) {}
