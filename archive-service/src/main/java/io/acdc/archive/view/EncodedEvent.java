package io.acdc.archive.view;

import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import org.apache.avro.specific.SpecificRecord;

/** An event in its bytes: a tenth of what its objects take, and decoded within microseconds. */
final class EncodedEvent<T extends SpecificRecord> {
    /** Knows the schemas of this build, which is all it takes: however an event was written, it is kept as ours. */
    private static final EventCodec CODEC = EventCodec.ofThisBuild();

    private final byte[] bytes;
    private final Class<T> type;

    private EncodedEvent(byte[] bytes, Class<T> type) {
        this.bytes = bytes;
        this.type = type;
    }

    static <T extends SpecificRecord> EncodedEvent<T> of(T event, Class<T> type) {
        return new EncodedEvent<>(CODEC.encode(event), type);
    }

    T decode() {
        return switch (CODEC.decode(bytes, type)) {
            case Decoded.Event<T>(T event) -> event;
            case Decoded.Refused<T>(String reason) ->
                throw new IllegalStateException("what was encoded here cannot be decoded: " + reason);
        };
    }
}
