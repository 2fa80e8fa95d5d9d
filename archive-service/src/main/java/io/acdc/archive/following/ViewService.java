package io.acdc.archive.following;

import io.acdc.archive.service.ArchiveConfiguration;
import io.acdc.archive.view.ArchiveView;
import io.acdc.archive.view.LogPosition;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.registry.RegistryProfile;
import io.acdc.schemas.topics.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The view from the service's start to its stop. Its failing does not keep the archive from deciding. */
@ApplicationScoped
public class ViewService {
    private static final Logger LOG = Logger.getLogger(ViewService.class);

    private final RegistryProfile registry;
    private final Map<String, Object> clientConfiguration;
    private volatile Optional<ViewFollower> follower = Optional.empty();
    private volatile CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile Optional<RecordFetcher> fetcher = Optional.empty();

    ViewService(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            ArchiveConfiguration configuration) {
        this.registry = RegistryProfile.of(configuration.registry().url(), line -> LOG.warn(line));
        this.clientConfiguration = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                configuration.instance() + "-view",
                "default.api.timeout.ms",
                Integer.MAX_VALUE,
                "reconnect.backoff.max.ms",
                1000);
    }

    void start(@Observes StartupEvent event) {
        ViewFollower started = ViewFollower.follow(clientConfiguration, registry.registry());
        follower = Optional.of(started);
        fetcher = Optional.of(new RecordFetcher(clientConfiguration));
        ended = started.ended().exceptionally(ViewService::tell);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.ifPresent(ViewFollower::close);
        fetcher.ifPresent(RecordFetcher::close);
    }

    /** The view; empty while it does not hold everything that was on the log at the start. */
    public Optional<ArchiveView> view() {
        return follower.filter(ViewService::isCaughtUp).map(ViewFollower::view);
    }

    /** Why there will be no view before a restart; empty while all is well. */
    public Optional<String> failure() {
        return ended.isDone()
                ? Optional.of("the log is no longer read by this instance; its output says why")
                : Optional.empty();
    }

    /**
     * The events at these positions, in their order: all of them, or as many as fit into two megabytes, but at least
     * one.
     *
     * @param positions of one partition, offsets ascending
     * @throws LogUnavailableException if the broker does not answer in time
     */
    public <T extends SpecificRecord> List<T> fetch(Topic<T> topic, List<LogPosition> positions) {
        return fetcher.orElseThrow().fetch(topic.name(), positions).stream()
                .map(record -> decode(topic, record))
                .toList();
    }

    private <T extends SpecificRecord> T decode(Topic<T> topic, ConsumerRecord<String, byte[]> record) {
        return switch (follower.orElseThrow().codec().decode(record.value(), record.headers(), topic.recordType())) {
            case Decoded.Event<T>(T event) -> event;
            case Decoded.Refused<T>(String reason) ->
                throw new IllegalStateException("%s, partition %d, offset %d, was readable and no longer is: %s"
                        .formatted(record.topic(), record.partition(), record.offset(), reason));
        };
    }

    private static boolean isCaughtUp(ViewFollower running) {
        return running.caughtUp().isDone()
                && !running.caughtUp().isCompletedExceptionally()
                && !running.ended().isDone();
    }

    private static @Nullable Void tell(Throwable failure) {
        LOG.errorf(failure, "the log is no longer read for the view; restart this instance");
        return null;
    }
}
