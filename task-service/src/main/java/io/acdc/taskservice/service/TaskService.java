package io.acdc.taskservice.service;

import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.log.LogWorker;
import io.acdc.schemas.topics.Topics;
import io.acdc.skills.scientist.ProceduralScientist;
import io.acdc.taskservice.drafting.Proposer;
import io.acdc.taskservice.rounds.Populations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
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

/** From start to stop: the log in, proposals out. */
@ApplicationScoped
class TaskService {
    private static final Logger LOG = Logger.getLogger(TaskService.class);
    private static final int FAILED = 3;

    private final Populations populations = new Populations();
    private final TaskServiceSettings settings;
    private final Outbox outbox;
    private final RoundRunner rounds;
    private Optional<LogWorker> worker = Optional.empty();
    private CompletableFuture<Void> ended = new CompletableFuture<>();

    @Inject
    TaskService(TaskServiceSettings settings, Outbox outbox, Problems problems, MeterRegistry registry) {
        this.settings = settings;
        this.outbox = outbox;
        this.rounds = new RoundRunner(
                populations,
                new Proposer(ProceduralScientist.standard(), InstantSource.system()),
                outbox,
                problems,
                Counter.builder("acdc.tasks.proposed")
                        .description("Tasks proposed by this instance")
                        .register(registry));
        Gauge.builder("acdc.tasks.active", populations, Populations::poolSize)
                .description("Active tasks of all populations")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        LogWorker started =
                LogWorker.start("proposer", settings.clientConfiguration(), handlers(), outbox::setAside, rounds);
        worker = Optional.of(started);
        ended = started.ended().exceptionally(TaskService::end);
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
                .on(Topics.TASKS_PROPOSED, populations::proposed)
                .on(Topics.ARCHIVE_DECISIONS, populations::decided)
                .on(Topics.ARCHIVE_TASKS, populations::activated, populations::retired);
    }

    /** The log is the truth: a service that cannot follow it ends, and starts over from the beginning. */
    private static @Nullable Void end(Throwable failure) {
        LOG.errorf("cannot go on following the log: %s; ending, start me again", failure);
        Quarkus.asyncExit(FAILED);
        return null;
    }
}
