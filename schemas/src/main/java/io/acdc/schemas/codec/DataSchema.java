package io.acdc.schemas.codec;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The CloudEvents attribute that names an event's schema. */
public final class DataSchema {
    static final String HEADER = "ce_dataschema";
    private static final String FINGERPRINT = "urn:avro:crc64:";
    private static final int HEXADECIMAL = 16;

    private DataSchema() {}

    static String of(Schema schema) {
        return FINGERPRINT + SchemaCatalogue.fingerprint(schema);
    }

    /** The fingerprint that a record's headers name, if they name one. */
    public static Optional<Long> fingerprint(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        return header == null || header.value() == null
                ? Optional.empty()
                : fingerprint(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** The fingerprint in a header's value; empty for a value of others. */
    static Optional<Long> fingerprint(String value) {
        if (!value.startsWith(FINGERPRINT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseUnsignedLong(value, FINGERPRINT.length(), value.length(), HEXADECIMAL));
        } catch (NumberFormatException noFingerprint) {
            return Optional.empty();
        }
    }
}
