package io.acdc.archive.attendance;

import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.Population;
import io.acdc.evolution.archive.AvailableEvaluator;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.log.LogFollower;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Who is there according to acdc.evaluators. Nobody is known to be absent before the topic was read to its end: after a
 * restart nobody has left only because nothing was read yet.
 */
public final class RegistrationsFollower implements Attendance, AutoCloseable {
    private final EventCodec codec;
    private final Registrations registrations;
    private final LogFollower follower;

    private RegistrationsFollower(Map<String, Object> clientConfiguration, EventCodec codec, Consumer<String> faults) {
        this.codec = codec;
        this.registrations = new Registrations(faults);
        this.follower = LogFollower.follow(clientConfiguration, List.of(Topics.EVALUATORS.name()), this::handle);
    }

    /**
     * Begins to follow.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @param faults takes a line for people about each registration that cannot be right, once
     */
    public static RegistrationsFollower follow(
            Map<String, Object> clientConfiguration, EventCodec codec, Consumer<String> faults) {
        return new RegistrationsFollower(clientConfiguration, codec, faults);
    }

    @Override
    public Optional<List<AvailableEvaluator>> of(Population population, Instant now) {
        return isCurrent() ? Optional.of(registrations.available(population, now)) : Optional.empty();
    }

    /** Completes when following ended: normally after {@link #close}, exceptionally when reading failed. */
    public CompletableFuture<Void> ended() {
        return follower.ended();
    }

    @Override
    public void close() {
        follower.close();
    }

    private boolean isCurrent() {
        return follower.caughtUp().isDone() && !follower.ended().isDone();
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            registrations.removed(record.key());
            return;
        }
        switch (codec.decode(record.value(), record.headers(), EvaluatorRegistration.class)) {
            case Decoded.Event<EvaluatorRegistration>(EvaluatorRegistration event)
            when !event.getEvaluator().getInstance().equals(record.key()) ->
                registrations.unreadable(
                        record.key(),
                        "it is that of %s; the key must say so"
                                .formatted(event.getEvaluator().getInstance()));
            case Decoded.Event<EvaluatorRegistration>(EvaluatorRegistration event) -> registrations.said(event);
            case Decoded.Refused<EvaluatorRegistration>(String reason) ->
                registrations.unreadable(record.key(), reason);
        }
    }
}
