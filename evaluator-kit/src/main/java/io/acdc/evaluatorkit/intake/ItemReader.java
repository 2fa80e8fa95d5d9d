package io.acdc.evaluatorkit.intake;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds items in records. Safe for use by several threads. */
@FunctionalInterface
public interface ItemReader {
    /** The item in a record; empty if there is none for this evaluator. */
    Optional<Item> read(ConsumerRecord<String, byte[]> record);
}
