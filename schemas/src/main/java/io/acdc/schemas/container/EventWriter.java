package io.acdc.schemas.container;

import io.acdc.schemas.codec.SchemaCatalogue;
import java.io.IOException;
import org.apache.avro.Schema;

/**
 * A schema some version of the services wrote events with.
 *
 * @param fingerprint CRC-64-AVRO of the schema in 16 hexadecimal digits
 * @param schema the schema
 */
record EventWriter(String fingerprint, Schema schema) {
    static EventWriter of(Schema schema) {
        return new EventWriter(SchemaCatalogue.fingerprint(schema), schema);
    }

    /** The fingerprint as a number. */
    long fingerprintBits() {
        return Long.parseUnsignedLong(fingerprint, 16);
    }

    /** Whether the bytes from there on are one event of this writer and nothing else. */
    boolean wrote(byte[] value, int from) {
        BinaryCursor cursor = new BinaryCursor(value, from, value.length);
        try {
            cursor.skip(schema);
            return cursor.isAtEnd();
        } catch (IOException noEvent) {
            return false;
        }
    }
}
