package io.acdc.schemas.codec;

import io.acdc.schemas.registry.SchemaRegistry;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.message.RawMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes values framed for a registry. The registry is asked once for every type of event, when it is first written: its
 * schema is found or created under the subject {@code <topic>-value}.
 */
final class RegisteredEncoder implements EventEncoder {
    private static final int USUAL_BYTES = 512;

    private final SchemaRegistry registry;
    private final Map<Class<?>, Registered> byType = new ConcurrentHashMap<>();

    RegisteredEncoder(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** The schema's number, and how the rest is written. */
    private record Registered(int id, RawMessageEncoder<SpecificRecord> body) {}

    /** Registers everything this build writes, so that {@link #encode} never has to wait for the registry. */
    static RegisteredEncoder prepared(SchemaRegistry registry) {
        RegisteredEncoder encoder = new RegisteredEncoder(registry);
        Topics.all().forEach(topic -> encoder.registered(topic.recordType()));
        return encoder;
    }

    @Override
    public byte[] encode(SpecificRecord event) {
        Registered registered = registered(event.getClass());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        RegistryFraming.writeHeader(registered.id(), bytes);
        try {
            registered.body().encode(event, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot encode " + event.getClass().getSimpleName(), e);
        }
        return bytes.toByteArray();
    }

    private Registered registered(Class<?> type) {
        Registered known = byType.get(type);
        if (known == null) {
            // Not computed inside the map, which would make other types wait as well.
            known = register(type);
            byType.put(type, known);
        }
        return known;
    }

    private Registered register(Class<?> type) {
        SpecificData model = EventModel.of(type);
        int id = registry.register(subject(type), model.getSchema(type));
        return new Registered(id, new RawMessageEncoder<>(model, model.getSchema(type)));
    }

    private static String subject(Class<?> type) {
        return Topics.all().stream()
                .filter(topic -> topic.recordType().equals(type))
                .map(Topic::name)
                .map(name -> name + "-value")
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " is on no topic"));
    }
}
