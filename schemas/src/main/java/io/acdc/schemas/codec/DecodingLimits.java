package io.acdc.schemas.codec;

import java.util.Map;

/**
 * Bounds what damaged bytes can make the Avro library allocate: it believes a length it reads and reserves the memory
 * before it looks whether the bytes are there. Its limits can only be set by system properties, for the whole process;
 * those a user has set are left alone.
 */
final class DecodingLimits {
    /** Beyond every real event: a broker takes records of a megabyte unless told otherwise. */
    private static final Map<String, String> LIMITS = Map.of(
            "org.apache.avro.limits.string.maxLength", Integer.toString(1 << 24),
            "org.apache.avro.limits.bytes.maxLength", Integer.toString(1 << 24),
            "org.apache.avro.limits.collectionItems.maxLength", Integer.toString(1 << 20));

    private DecodingLimits() {}

    /** To be called before the library decodes for the first time. */
    static void set() {
        LIMITS.forEach((name, limit) -> System.getProperties().putIfAbsent(name, limit));
    }
}
