package io.acdc.taskservice.service;

import io.acdc.events.TaskProposed;
import io.acdc.schemas.codec.DeadLetters;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.log.Refusal;
import io.acdc.schemas.topics.Topics;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/** What this service says. */
@ApplicationScoped
class Outbox implements Announcements {
    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private final MutinyEmitter<ProducerRecord<String, byte[]>> events;
    private final EventRecords records;

    /** A round is sent as a whole, so the buffer has to hold a round, however large. */
    @Inject
    Outbox(
            TaskServiceSettings settings,
            @Channel("events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> events) {
        this.events = events;
        this.records = new EventRecords(EventCodec.ofThisBuild(), settings.source());
    }

    @Override
    public void announce(List<TaskProposed> tasks) {
        List<CompletableFuture<Void>> sent = tasks.stream()
                .map(task -> records.toRecord(Topics.TASKS_PROPOSED, task))
                .map(record -> events.send(record).subscribeAsCompletionStage())
                .toList();
        sent.forEach(CompletableFuture::join);
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
        events.sendAndForget(DeadLetters.of(refusal.record(), TaskServiceSettings.SERVICE, refusal.reason()));
    }
}
