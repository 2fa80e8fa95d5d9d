package io.acdc.archive.state;

import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;

/** Events within entries, in single-object encoding. */
record StoredEvents(EventCodec codec) {
    ByteBuffer bytes(SpecificRecord event) {
        return ByteBuffer.wrap(codec.encode(event));
    }

    <T extends SpecificRecord> T event(ByteBuffer bytes, Class<T> type) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return switch (codec.decode(copy, type)) {
            case Decoded.Event<T>(T event) -> event;
            case Decoded.Refused<T>(String reason) ->
                throw new IllegalStateException("state store holds no event: " + reason);
        };
    }
}
