package io.acdc.schemas.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * The framing of Confluent's and Apicurio's registries: a zero byte, the schema's number in four bytes, big-endian, then
 * the binary-encoded record.
 */
public final class RegistryFraming {
    /** Bytes before the record. */
    public static final int HEADER_BYTES = 5;

    private static final byte MARKER = 0;

    private RegistryFraming() {}

    /** Whether bytes begin so. Single-object encoding begins with another byte. */
    public static boolean begins(byte[] value) {
        return value.length >= HEADER_BYTES && value[0] == MARKER;
    }

    /** The number of the writer schema. */
    public static int id(byte[] value) {
        return ByteBuffer.wrap(value).getInt(1);
    }

    /** The binary-encoded record. */
    static ByteBuffer body(byte[] value) {
        return ByteBuffer.wrap(value, HEADER_BYTES, value.length - HEADER_BYTES);
    }

    /** What stands before a record of that schema. */
    public static byte[] header(int id) {
        return ByteBuffer.allocate(HEADER_BYTES).put(MARKER).putInt(id).array();
    }

    static void writeHeader(int id, ByteArrayOutputStream bytes) {
        bytes.writeBytes(header(id));
    }
}
