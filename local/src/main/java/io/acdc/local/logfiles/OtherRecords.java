package io.acdc.local.logfiles;

import io.acdc.schemas.container.SequenceDigest;
import io.acdc.schemas.topics.Topics;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What a target has of the records that belong to no single population: the schemas' keys, and of the dead letters how
 * often each is there. Few, and so kept in memory.
 *
 * @param schemas keys on the schema topic
 * @param deadLetters how many of each content
 */
record OtherRecords(Set<String> schemas, Map<String, Integer> deadLetters) {
    static OtherRecords of(TopicScan target, Map<TopicPartition, Long> ends) throws IOException {
        Set<String> schemas = new TreeSet<>();
        Map<String, Integer> deadLetters = new HashMap<>();
        target.read(Topics.SCHEMAS, ends, record -> schemas.add(RecordKey.of(record)));
        target.read(Topics.DEAD_LETTERS, ends, record -> deadLetters.merge(content(record), 1, Integer::sum));
        return new OtherRecords(schemas, deadLetters);
    }

    /** Whether a schema is not there yet. */
    boolean lacksSchema(ConsumerRecord<byte[], byte[]> schema) {
        return schemas.add(RecordKey.of(schema));
    }

    /** Whether a dead letter is not there yet, or not as often as it came up here. */
    boolean lacksDeadLetter(ConsumerRecord<byte[], byte[]> letter) {
        String content = content(letter);
        int left = deadLetters.getOrDefault(content, 0);
        deadLetters.put(content, left - 1);
        return left <= 0;
    }

    private static String content(ConsumerRecord<byte[], byte[]> record) {
        SequenceDigest digest = new SequenceDigest();
        digest.add(record);
        return digest.hex();
    }
}
