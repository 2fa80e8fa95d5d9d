package io.acdc.schemas.log;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Where the records came from that were set aside before. Safe for use by several threads. */
final class KnownDeadLetters {
    private final Set<String> positions = ConcurrentHashMap.newKeySet();

    void add(ConsumerRecord<String, byte[]> deadLetter) {
        positions.add(position(
                header(deadLetter, "dead-letter-topic"),
                header(deadLetter, "dead-letter-partition"),
                header(deadLetter, "dead-letter-offset")));
    }

    boolean contains(ConsumerRecord<String, byte[]> record) {
        return positions.contains(
                position(record.topic(), Integer.toString(record.partition()), Long.toString(record.offset())));
    }

    private static String position(String topic, String partition, String offset) {
        return topic + "-" + partition + "@" + offset;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
