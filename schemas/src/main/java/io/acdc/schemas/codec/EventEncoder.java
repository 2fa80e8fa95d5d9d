package io.acdc.schemas.codec;

import io.acdc.schemas.registry.SchemaRegistry;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** How values are written. Safe for use by several threads. */
@FunctionalInterface
public interface EventEncoder {
    /** The event's bytes. */
    byte[] encode(SpecificRecord event);

    /**
     * Framed for the registry, if there is one; else in single-object encoding. The registry is asked when an event of a
     * type is first written.
     */
    static EventEncoder with(Optional<SchemaRegistry> registry) {
        return registry.<EventEncoder>map(RegisteredEncoder::new).orElseGet(EventCodec::ofThisBuild);
    }

    /**
     * As {@link #with}, but the registry is asked now, about all types, and never again.
     *
     * @throws io.acdc.schemas.registry.RegistryException when the registry gives no answer
     */
    static EventEncoder prepared(Optional<SchemaRegistry> registry) {
        return registry.<EventEncoder>map(RegisteredEncoder::prepared).orElseGet(EventCodec::ofThisBuild);
    }
}
