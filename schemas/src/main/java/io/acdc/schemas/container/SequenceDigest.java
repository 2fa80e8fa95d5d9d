package io.acdc.schemas.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over records in their order: time, key, headers and value of each, every part with its length before it.
 * Partition and offset do not count: two copies of a log have the same digest wherever their records lie.
 */
public final class SequenceDigest {
    private static final int ABSENT = -1;

    private final MessageDigest digest = sha256();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
    private long count;

    /** Takes the next record in. */
    public void add(ConsumerRecord<byte[], byte[]> record) {
        count++;
        add(record.timestamp());
        add(record.key());
        Header[] headers = record.headers().toArray();
        add(headers.length);
        for (Header header : headers) {
            add(header.key().getBytes(StandardCharsets.UTF_8));
            add(header.value());
        }
        add(record.value());
    }

    /** Records so far. */
    public long count() {
        return count;
    }

    /** The digest so far, in hexadecimal digits; more can be added afterwards. */
    public String hex() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    private void add(byte @Nullable [] part) {
        add(part == null ? ABSENT : part.length);
        if (part != null) {
            digest.update(part);
        }
    }

    private void add(long value) {
        digest.update(number.clear().putLong(value).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
