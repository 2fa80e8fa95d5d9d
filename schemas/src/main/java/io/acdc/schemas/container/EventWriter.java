package io.acdc.schemas.container;

import io.acdc.schemas.codec.SchemaCatalogue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.Schema;

/**
 * A schema some version of the services wrote events with, and the frame that stands before them: Avro single-object
 * encoding.
 *
 * @param fingerprint CRC-64-AVRO of the schema in 16 hexadecimal digits
 * @param schema the schema
 */
public record EventWriter(String fingerprint, Schema schema) {
    static final int FRAME_BYTES = 10;
    private static final char MARKER = 0xC301;

    /** The writer with that schema. */
    public static EventWriter of(Schema schema) {
        return new EventWriter(SchemaCatalogue.fingerprint(schema), schema);
    }

    /** Whether the bytes after the frame are one event of this writer and nothing else. */
    boolean wrote(byte[] value) {
        BinaryCursor cursor = new BinaryCursor(value, FRAME_BYTES, value.length);
        try {
            cursor.skip(schema);
            return cursor.isAtEnd();
        } catch (IOException noEvent) {
            return false;
        }
    }

    static boolean isFramed(byte[] value) {
        return value.length >= FRAME_BYTES && ByteBuffer.wrap(value).getChar() == MARKER;
    }

    /** The fingerprint in the frame of a framed value. */
    static long fingerprintOf(byte[] value) {
        return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong(Short.BYTES);
    }

    /** The fingerprint as a number. */
    long fingerprintBits() {
        return Long.parseUnsignedLong(fingerprint, 16);
    }

    /** What stands before every event: two marker bytes, then the fingerprint in little-endian order. */
    static byte[] frame(String fingerprint) {
        return ByteBuffer.allocate(FRAME_BYTES)
                .putChar(MARKER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(Long.parseUnsignedLong(fingerprint, 16))
                .array();
    }
}
