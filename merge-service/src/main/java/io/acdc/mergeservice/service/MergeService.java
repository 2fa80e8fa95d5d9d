package io.acdc.mergeservice.service;

import io.acdc.mergeservice.breeding.Populations;
import io.acdc.mergeservice.making.Workshop;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.log.LogWorker;
import io.acdc.schemas.topics.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** From start to stop: the log in, candidates out. */
@ApplicationScoped
class MergeService {
    private static final Logger LOG = Logger.getLogger(MergeService.class);
    private static final int FAILED = 3;

    private final Populations populations = new Populations(InstantSource.system());
    private final MergeSettings settings;
    private final Outbox outbox;
    private final StepRunner steps;
    private Optional<LogWorker> worker = Optional.empty();
    private CompletableFuture<Void> ended = new CompletableFuture<>();

    @Inject
    MergeService(MergeSettings settings, Outbox outbox, Problems problems, MeterRegistry registry) {
        this.settings = settings;
        this.outbox = outbox;
        this.steps = new StepRunner(
                populations,
                new Workshop(settings.store(), settings.instance(), InstantSource.system()),
                outbox,
                problems,
                new Meters(registry, populations),
                InstantSource.system());
    }

    void start(@Observes StartupEvent event) {
        LogWorker started =
                LogWorker.start("breeder", settings.clientConfiguration(), handlers(), outbox::setAside, steps);
        worker = Optional.of(started);
        ended = started.ended().exceptionally(MergeService::end);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.ifPresent(LogWorker::close);
    }

    boolean isCaughtUp() {
        return worker.map(LogWorker::isCaughtUp).orElse(false);
    }

    boolean isWorking() {
        return !ended.isDone();
    }

    private EventHandlers handlers() {
        return EventHandlers.none()
                .on(Topics.POPULATIONS, populations::changed, populations::removed)
                .on(Topics.MODELS_MERGED, populations::merged)
                .on(Topics.ARCHIVE_DECISIONS, populations::decided)
                .on(Topics.ARCHIVE_MODELS, populations::joined, populations::left);
    }

    /** The log is the truth: a service that cannot follow it ends, and starts over from the beginning. */
    private static @Nullable Void end(Throwable failure) {
        LOG.errorf("cannot go on following the log: %s; ending, start me again", failure);
        Quarkus.asyncExit(FAILED);
        return null;
    }
}
