package io.acdc.evaluatorkit.intake;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds work in records. For one thread. */
@FunctionalInterface
public interface WorkReader {
    /** The work in a record; empty if there is none for this evaluator. */
    Optional<Work> read(ConsumerRecord<String, byte[]> record);
}
