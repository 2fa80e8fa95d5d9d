package io.acdc.schemas.topics;

import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic of Avro records.
 *
 * @param name its name on the broker
 * @param recordType the generated class of its values
 * @param key the record's key; records of one key keep their order
 * @param id what identifies the record's content: the CloudEvents id
 * @param subject what the record is about: the CloudEvents subject
 * @param partitioning how many partitions it gets
 * @param retention how long records are kept
 */
public record Topic<T extends SpecificRecord>(
        String name,
        Class<T> recordType,
        Function<T, String> key,
        Function<T, String> id,
        Function<T, String> subject,
        Partitioning partitioning,
        Retention retention) {

    /** Where the number of partitions comes from. */
    public enum Partitioning {
        /** Co-partitioned by population: all such topics have the same number of partitions. */
        POPULATION,
        /** Over-partitioned: those who share the work divide the partitions. */
        WORK,
        /** One partition, whose records are handed out singly to those who share the work. */
        QUEUE,
        /** A single partition: small and read whole. */
        SINGLE
    }

    @Override
    public String toString() {
        return name;
    }
}
