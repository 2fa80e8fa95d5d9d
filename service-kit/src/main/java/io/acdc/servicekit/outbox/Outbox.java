package io.acdc.servicekit.outbox;

import io.acdc.schemas.codec.DeadLetters;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventEncoder;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.log.Refusal;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import io.acdc.servicekit.instance.ServiceInstance;
import io.acdc.servicekit.registry.RegistryAccess;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** What this service says, through the channel {@code events}. */
@Singleton
public final class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private final MutinyEmitter<ProducerRecord<String, byte[]>> events;
    private final EventRecords records;
    private final String service;

    /** Events that belong together are sent as a whole, so the buffer has to hold them, however many. */
    @Inject
    Outbox(
            ServiceInstance instance,
            RegistryAccess registry,
            @Channel("events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> events) {
        this.events = events;
        this.records =
                new EventRecords(EventCodec.ofThisBuild(), EventEncoder.with(registry.registry()), instance.source());
        this.service = instance.service();
    }

    /** Returns when the event is on the log for good. */
    public <T extends SpecificRecord> void announce(Topic<T> topic, T event) {
        events.sendAndAwait(records.toRecord(topic, event));
    }

    /** Returns when all of the events are on the log for good, in this order. */
    public <T extends SpecificRecord> void announceAll(Topic<T> topic, List<T> all) {
        List<CompletableFuture<Void>> sent = all.stream()
                .map(event -> records.toRecord(topic, event))
                .map(record -> events.send(record).subscribeAsCompletionStage())
                .toList();
        sent.forEach(CompletableFuture::join);
    }

    /** Sets aside what cannot be read. */
    public void setAside(Refusal refusal) {
        LOG.warnf(
                "%s, partition %d, offset %d: %s; set aside on %s",
                refusal.record().topic(),
                refusal.record().partition(),
                refusal.record().offset(),
                refusal.reason(),
                Topics.DEAD_LETTERS);
        events.sendAndForget(DeadLetters.of(refusal.record(), service, refusal.reason()));
    }
}
