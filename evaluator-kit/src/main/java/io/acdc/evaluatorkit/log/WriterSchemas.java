package io.acdc.evaluatorkit.log;

import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventEncoder;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.log.PublishedSchema;
import io.acdc.schemas.registry.RegistryProfile;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How values are read and written: by the schemas on the log, or by a registry's. Safe for use by several threads. */
public record WriterSchemas(RegistryProfile profile, EventCodec codec) implements AutoCloseable {

    /**
     * Knows the schemas of this build.
     *
     * @param registry URL of a schema registry, if there is one
     * @param console takes a line when the registry does not answer, and when it does again
     * @throws IllegalArgumentException in one line, when that is no URL
     */
    public static WriterSchemas with(Optional<String> registry, Consumer<String> console) {
        RegistryProfile profile = RegistryProfile.of(registry, console);
        return new WriterSchemas(profile, new EventCodec(new SchemaCatalogue(profile.registry())));
    }

    /** Takes in a record of the topic of schemas: events of writers that came later can be read then. */
    public void take(ConsumerRecord<String, byte[]> record) {
        PublishedSchema.parse(record).ifPresent(codec.schemas()::add);
    }

    /** Records of that speaker. */
    public EventRecords records(String source) {
        return new EventRecords(codec, EventEncoder.with(profile.registry()), source);
    }

    @Override
    public void close() {
        profile.close();
    }
}
