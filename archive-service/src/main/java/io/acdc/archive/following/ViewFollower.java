package io.acdc.archive.following;

import io.acdc.archive.view.ArchiveView;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.log.LogFollower;
import io.acdc.schemas.log.PublishedSchema;
import io.acdc.schemas.registry.SchemaRegistry;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Feeds a view with the log, from its beginning on. Writer schemas are read first and followed like everything else. */
public final class ViewFollower implements AutoCloseable {
    private final SchemaCatalogue schemas;
    private final EventCodec codec;
    private final ArchiveView view;
    private final LogFollower schemaFollower;
    private final CompletableFuture<LogFollower> events;

    private ViewFollower(Map<String, Object> clientConfiguration, Optional<SchemaRegistry> registry) {
        schemas = new SchemaCatalogue(registry);
        codec = new EventCodec(schemas);
        view = new ArchiveView(codec);
        schemaFollower = LogFollower.follow(clientConfiguration, List.of(Topics.SCHEMAS), this::schema);
        events = schemaFollower
                .caughtUp()
                .thenApply(_ -> LogFollower.follow(clientConfiguration, ArchiveView.TOPICS, view::handle, view::held));
    }

    /**
     * Begins to follow.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @param registry where records of others name their schemas, if there is one
     */
    public static ViewFollower follow(Map<String, Object> clientConfiguration, Optional<SchemaRegistry> registry) {
        return new ViewFollower(clientConfiguration, registry);
    }

    /** The view as it is now; complete up to the start once {@link #caughtUp}. */
    public ArchiveView view() {
        return view;
    }

    /** Reads events that any version wrote. */
    public EventCodec codec() {
        return codec;
    }

    /** Completes when the view holds everything that was on the log when following began. */
    public CompletableFuture<Void> caughtUp() {
        return events.thenCompose(LogFollower::caughtUp);
    }

    /** Completes when following ended: normally after {@link #close}, exceptionally when reading failed. */
    public CompletableFuture<Void> ended() {
        return CompletableFuture.anyOf(schemaFollower.ended(), events.thenCompose(LogFollower::ended))
                .thenRun(() -> {});
    }

    @Override
    public void close() {
        schemaFollower.close();
        if (events.isDone() && !events.isCompletedExceptionally()) {
            events.join().close();
        }
    }

    private void schema(ConsumerRecord<String, byte[]> record) {
        PublishedSchema.parse(record).ifPresent(schemas::add);
    }
}
