package io.acdc.local.logfiles;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record's key as text. */
final class RecordKey {
    private RecordKey() {}

    /** The key; where there is none, a name for those of its partition, which keep their order among each other. */
    static String of(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null
                ? "(no key)/" + record.partition()
                : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** The population a key belongs to: what stands before the first slash. */
    static String population(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
