package io.acdc.archive.service;

import io.acdc.archive.attendance.Attendance;
import io.acdc.archive.attendance.RegistrationsFollower;
import io.acdc.archive.topology.ArchiveMeters;
import io.acdc.archive.topology.ArchiveTopology;
import io.acdc.archive.topology.Surroundings;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventEncoder;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.log.ImportedPopulations;
import io.acdc.schemas.registry.RegistryProfile;
import io.acdc.schemas.topics.Topics;
import io.acdc.tracing.export.ExportSettings;
import io.acdc.tracing.export.StepExport;
import io.acdc.tracing.export.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the topology once its topics are there, and ends the process when it cannot go on. */
@ApplicationScoped
public class ArchiveStreams {
    private static final Logger LOG = Logger.getLogger(ArchiveStreams.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(4);

    private final ArchiveConfiguration configuration;
    private final String bootstrapServers;
    private final MeterRegistry meters;
    private final RegistryProfile profile;
    private final StepExport steps;
    private volatile Optional<KafkaStreams> running = Optional.empty();
    private volatile Optional<RegistrationsFollower> registrations = Optional.empty();

    ArchiveStreams(
            ArchiveConfiguration configuration,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            MeterRegistry meters) {
        this.configuration = configuration;
        this.bootstrapServers = bootstrapServers;
        this.meters = meters;
        this.profile = RegistryProfile.of(configuration.registry().url(), line -> LOG.warn(line));
        this.steps = Tracing.open(
                ExportSettings.ofProcess(), "archive-service", configuration.instance(), line -> LOG.warn(line));
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("archive-start").daemon(true).start(this::startWhenReady);
    }

    void stop(@Observes ShutdownEvent event) {
        profile.close();
        running.ifPresent(streams -> streams.close(STOP_PATIENCE));
        registrations.ifPresent(RegistrationsFollower::close);
        steps.close();
    }

    /** The state of the topology; empty while its topics are being waited for. */
    Optional<KafkaStreams.State> state() {
        return running.map(KafkaStreams::state);
    }

    /** The registry, and whether it is waited for. */
    RegistryProfile profile() {
        return profile;
    }

    private void startWhenReady() {
        try {
            StreamsBroker broker = new StreamsBroker(bootstrapServers);
            broker.awaitTopics();
            broker.setSessionTimeout(
                    configuration.streams().applicationId(),
                    configuration.streams().sessionTimeout());
            broker.prepareGroup(
                    configuration.streams().applicationId(),
                    configuration.streams().sessionTimeout());
            KafkaStreams streams = build(broker.schemas(profile.registry()), imported());
            running = Optional.of(streams);
            streams.start();
        } catch (RuntimeException e) {
            LOG.error("cannot start the archive: " + e.getMessage(), e);
            Quarkus.asyncExit(1);
        }
    }

    /** What was copied from elsewhere has decisions but no state here; deciding again would contradict them. */
    private Set<String> imported() {
        Set<String> imported = ImportedPopulations.read(Map.of("bootstrap.servers", bootstrapServers))
                .keySet();
        imported.forEach(name -> LOG.infof("population %s was imported: its decisions stand, none is added", name));
        return imported;
    }

    private KafkaStreams build(SchemaCatalogue schemas, Set<String> imported) {
        EventRecords records = new EventRecords(
                new EventCodec(schemas),
                // Now, not when the first decision is to be written: a stream thread must not wait.
                EventEncoder.prepared(profile.registry()),
                "/acdc/archive-service/" + configuration.instance());
        Properties properties = new Properties();
        Map<String, Object> settings = new StreamsProperties(configuration, bootstrapServers).properties();
        properties.putAll(settings);
        Surroundings surroundings = new Surroundings(
                records, Clock.systemUTC(), new ArchiveMeters(meters), attendance(records.codec()), steps, imported);
        KafkaStreams streams = new KafkaStreams(ArchiveTopology.build(surroundings), properties);
        new KafkaStreamsMetrics(streams).bindTo(meters);
        streams.setUncaughtExceptionHandler(this::onFailure);
        streams.setStateListener((now, before) -> LOG.infof("archive %s", now));
        return streams;
    }

    private Attendance attendance(EventCodec codec) {
        RegistrationsFollower follower = RegistrationsFollower.follow(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "client.id",
                        configuration.instance() + "-evaluators",
                        "default.api.timeout.ms",
                        Integer.MAX_VALUE,
                        "reconnect.backoff.max.ms",
                        1000),
                codec,
                line -> LOG.warn(line));
        registrations = Optional.of(follower);
        var _ = follower.ended().exceptionally(this::onUnknownAttendance);
        return follower;
    }

    /** Further evaluators would neither join nor leave any more. */
    private @Nullable Void onUnknownAttendance(Throwable failure) {
        LOG.error(
                "the archive stops: %s cannot be read: %s".formatted(Topics.EVALUATORS.name(), failure.getMessage()),
                failure);
        Quarkus.asyncExit(1);
        return null;
    }

    /** The process ends and is started again: a fresh start from the last commit is the state we know to be right. */
    private StreamThreadExceptionResponse onFailure(Throwable failure) {
        LOG.error("the archive stops: " + failure.getMessage(), failure);
        Quarkus.asyncExit(1);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
