package io.acdc.mergeservice.service;

import io.acdc.events.ModelMerged;
import io.acdc.schemas.codec.DeadLetters;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.log.Refusal;
import io.acdc.schemas.topics.Topics;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/** What this service says. */
@ApplicationScoped
class Outbox implements Announcements {
    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private final MutinyEmitter<ProducerRecord<String, byte[]>> events;
    private final EventRecords records;

    @Inject
    Outbox(MergeSettings settings, @Channel("events") MutinyEmitter<ProducerRecord<String, byte[]>> events) {
        this.events = events;
        this.records = new EventRecords(EventCodec.ofThisBuild(), settings.source());
    }

    @Override
    public void announce(ModelMerged model) {
        events.sendAndAwait(records.toRecord(Topics.MODELS_MERGED, model));
    }

    /** Sets aside what cannot be read. */
    void setAside(Refusal refusal) {
        LOG.warnf(
                "%s, partition %d, offset %d: %s; set aside on %s",
                refusal.record().topic(),
                refusal.record().partition(),
                refusal.record().offset(),
                refusal.reason(),
                Topics.DEAD_LETTERS);
        events.sendAndForget(DeadLetters.of(refusal.record(), MergeSettings.SERVICE, refusal.reason()));
    }
}
