package io.acdc.evaluatorkit.intake;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds work in records. For one thread. */
public interface WorkReader {
    /** The work in a record; empty if there is none for this evaluator. */
    Optional<Work> read(ConsumerRecord<String, byte[]> record);

    /** Work that no record stands for, since it was last asked for. */
    List<Work> besides();
}
