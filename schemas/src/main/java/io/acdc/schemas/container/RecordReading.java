package io.acdc.schemas.container;

import io.acdc.schemas.codec.RegistryFraming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Makes Kafka records of a container's bytes.
 *
 * @param topic they were on
 * @param branches forms of their values
 */
record RecordReading(String topic, List<ValueBranch> branches) {
    private static final int TEXT_BRANCHES = 3;

    /** The record at the cursor. */
    ConsumerRecord<byte[], byte[]> next(BinaryCursor cursor) throws IOException {
        int partition = cursor.readInt();
        long offset = cursor.readLong();
        long timestamp = cursor.readLong();
        byte[] key = text(cursor);
        Headers headers = headers(cursor);
        byte[] value = value(cursor);
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                size(key),
                size(value),
                key,
                value,
                headers,
                Optional.empty());
    }

    private static int size(byte @Nullable [] bytes) {
        return bytes == null ? ConsumerRecord.NULL_SIZE : bytes.length;
    }

    private static byte @Nullable [] text(BinaryCursor cursor) throws IOException {
        return cursor.readIndex(TEXT_BRANCHES) == 0 ? null : cursor.readBytes();
    }

    private static Headers headers(BinaryCursor cursor) throws IOException {
        RecordHeaders headers = new RecordHeaders();
        for (long count = cursor.readCount(); count != 0; count = cursor.readCount()) {
            for (long i = 0; i < count; i++) {
                headers.add(new String(cursor.readBytes(), StandardCharsets.UTF_8), text(cursor));
            }
        }
        return headers;
    }

    private byte @Nullable [] value(BinaryCursor cursor) throws IOException {
        OptionalInt registryId = cursor.readIndex(2) == 0 ? OptionalInt.empty() : OptionalInt.of(cursor.readInt());
        return switch (branches.get(cursor.readIndex(branches.size()))) {
            case ValueBranch.Absent() -> null;
            case ValueBranch.Bytes() -> cursor.readBytes();
            case ValueBranch.Event(Schema schema, byte[] frame) ->
                framed(registryId.isPresent() ? RegistryFraming.header(registryId.getAsInt()) : frame, schema, cursor);
        };
    }

    private static byte[] framed(byte[] frame, Schema schema, BinaryCursor cursor) throws IOException {
        int from = cursor.position();
        cursor.skip(schema);
        byte[] body = cursor.copy(from, cursor.position());
        byte[] value = Arrays.copyOf(frame, frame.length + body.length);
        System.arraycopy(body, 0, value, frame.length, body.length);
        return value;
    }
}
