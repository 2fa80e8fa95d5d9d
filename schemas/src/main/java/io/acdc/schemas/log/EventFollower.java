package io.acdc.schemas.log;

import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.registry.RegistryClient;
import io.acdc.schemas.registry.SchemaRegistry;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Follows whole topics of events, decoded. Writer schemas and dead letters are read first: events of other versions can
 * then be read, and what was set aside before is not refused again. Handlers run on one thread, as with
 * {@link LogFollower}.
 */
public final class EventFollower implements AutoCloseable {
    private final Map<String, Object> clientConfiguration;
    private final EventHandlers handlers;
    private final Consumer<Refusal> refusals;
    private final SchemaCatalogue schemas;
    private final EventCodec codec;
    private final KnownDeadLetters knownDeadLetters = new KnownDeadLetters();
    private final LogFollower preliminaries;
    private final CompletableFuture<LogFollower> events;
    private final CompletableFuture<Void> caughtUp;
    private final CompletableFuture<Void> ended;

    private EventFollower(
            Map<String, Object> clientConfiguration,
            Optional<SchemaRegistry> registry,
            EventHandlers handlers,
            Consumer<Refusal> refusals) {
        this.clientConfiguration = Map.copyOf(clientConfiguration);
        this.schemas = new SchemaCatalogue(registry);
        this.codec = new EventCodec(schemas);
        this.handlers = handlers;
        this.refusals = refusals;
        this.preliminaries = LogFollower.follow(
                clientConfiguration, List.of(Topics.SCHEMAS, Topics.DEAD_LETTERS), this::handlePreliminary);
        this.events = preliminaries.caughtUp().thenApply(read -> followEvents());
        this.caughtUp = events.thenCompose(LogFollower::caughtUp);
        this.ended = CompletableFuture.anyOf(preliminaries.ended(), events.thenCompose(LogFollower::ended))
                .thenRun(() -> {});
    }

    /**
     * Begins to follow the topics that have handlers.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}; {@code acdc.registry.url} where records of others
     *     name their schemas by the numbers of a registry
     * @param refusals takes what cannot be read, once, unless it is among the dead letters already
     */
    public static EventFollower follow(
            Map<String, Object> clientConfiguration, EventHandlers handlers, Consumer<Refusal> refusals) {
        return follow(clientConfiguration, RegistryClient.namedIn(clientConfiguration), handlers, refusals);
    }

    /**
     * Begins to follow the topics that have handlers.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @param registry where records of others name their schemas, if there is one; when it gives no answer, following
     *     ends and {@link #ended} fails
     * @param refusals takes what cannot be read, once, unless it is among the dead letters already
     */
    public static EventFollower follow(
            Map<String, Object> clientConfiguration,
            Optional<SchemaRegistry> registry,
            EventHandlers handlers,
            Consumer<Refusal> refusals) {
        return new EventFollower(clientConfiguration, registry, handlers, refusals);
    }

    /** Completes when everything that was there at the beginning has been handled. */
    public CompletableFuture<Void> caughtUp() {
        return caughtUp;
    }

    /** Completes when following ended: normally after {@link #close}, exceptionally when reading or handling failed. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    @Override
    public void close() {
        preliminaries.close();
        events.handle((follower, failure) -> follower)
                .thenAccept(follower -> {
                    if (follower != null) {
                        follower.close();
                    }
                })
                .join();
    }

    private LogFollower followEvents() {
        return LogFollower.follow(clientConfiguration, handlers.topics(), this::handle);
    }

    private void handlePreliminary(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.SCHEMAS)) {
            PublishedSchema.parse(record).ifPresent(schemas::add);
        } else {
            knownDeadLetters.add(record);
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        handlers.handle(record, codec)
                .filter(refusal -> !knownDeadLetters.contains(refusal.record()))
                .ifPresent(refusals);
    }
}
