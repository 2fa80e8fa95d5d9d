package io.acdc.servicekit.following;

import io.acdc.schemas.log.LogWorker;
import io.acdc.servicekit.instance.ServiceInstance;
import io.acdc.servicekit.outbox.Outbox;
import io.acdc.servicekit.registry.RegistryAccess;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** From the service's start to its stop: the log in, the application's steps out. */
@ApplicationScoped
class LogFollowing {
    private static final Logger LOG = Logger.getLogger(LogFollowing.class);
    private static final int FAILED = 3;

    private final LogApplication application;
    private final ServiceInstance instance;
    private final Outbox outbox;
    private final RegistryAccess registry;
    private Optional<LogWorker> worker = Optional.empty();
    private CompletableFuture<Void> ended = new CompletableFuture<>();

    @Inject
    LogFollowing(LogApplication application, ServiceInstance instance, Outbox outbox, RegistryAccess registry) {
        this.application = application;
        this.instance = instance;
        this.outbox = outbox;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        LogWorker started = LogWorker.start(
                application.threadName(),
                instance.clientConfiguration(),
                registry.registry(),
                application.handlers(),
                outbox::setAside,
                application.steps());
        worker = Optional.of(started);
        ended = started.ended().exceptionally(LogFollowing::end);
    }

    void stop(@Observes ShutdownEvent event) {
        registry.close();
        worker.ifPresent(LogWorker::close);
    }

    boolean isCaughtUp() {
        return worker.map(LogWorker::isCaughtUp).orElse(false);
    }

    boolean isWorking() {
        return !ended.isDone();
    }

    /** The log is the truth: a service that cannot follow it ends, and starts over from the beginning. */
    private static @Nullable Void end(Throwable failure) {
        LOG.errorf("cannot go on following the log: %s; ending, start me again", failure);
        Quarkus.asyncExit(FAILED);
        return null;
    }
}
