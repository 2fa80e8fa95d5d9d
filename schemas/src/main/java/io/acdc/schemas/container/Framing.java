package io.acdc.schemas.container;

import io.acdc.schemas.codec.DataSchema;
import io.acdc.schemas.codec.RegistryFraming;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Headers;

/**
 * What stands before an event and says how it was written.
 *
 * @param fingerprint CRC-64-AVRO of the writer's schema
 * @param bytes length of the frame
 * @param registryId the schema's number, in the framing of schema registries; empty in single-object encoding
 */
record Framing(long fingerprint, int bytes, OptionalInt registryId) {
    private static final int SINGLE_OBJECT_BYTES = 10;
    private static final char SINGLE_OBJECT = 0xC301;

    /** The frame of a value; empty if it has none. A registry's frame needs a header that names the schema itself. */
    static Optional<Framing> of(byte[] value, Headers headers) {
        if (value.length >= SINGLE_OBJECT_BYTES && ByteBuffer.wrap(value).getChar() == SINGLE_OBJECT) {
            long fingerprint =
                    ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong(Character.BYTES);
            return Optional.of(new Framing(fingerprint, SINGLE_OBJECT_BYTES, OptionalInt.empty()));
        }
        if (RegistryFraming.begins(value)) {
            return DataSchema.fingerprint(headers)
                    .map(fingerprint -> new Framing(
                            fingerprint, RegistryFraming.HEADER_BYTES, OptionalInt.of(RegistryFraming.id(value))));
        }
        return Optional.empty();
    }

    /** The frame of single-object encoding: two marker bytes, then the fingerprint in little-endian order. */
    static byte[] singleObject(String fingerprint) {
        return ByteBuffer.allocate(SINGLE_OBJECT_BYTES)
                .putChar(SINGLE_OBJECT)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(Long.parseUnsignedLong(fingerprint, 16))
                .array();
    }
}
