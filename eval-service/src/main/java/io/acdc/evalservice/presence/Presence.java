package io.acdc.evalservice.presence;

import io.acdc.evalservice.evaluation.EvaluatorIdentity;
import io.acdc.evalservice.work.EventLog;
import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorState;
import io.acdc.schemas.topics.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Announces this evaluator when it starts, every two seconds, and when it leaves. */
@ApplicationScoped
public class Presence {
    private static final Logger LOG = Logger.getLogger(Presence.class);
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final EventLog log;
    private final EvaluatorIdentity identity;
    private final WorkRecord work;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("presence").daemon(true).factory());

    Presence(EventLog log, EvaluatorIdentity identity, WorkRecord work) {
        this.log = log;
        this.identity = identity;
        this.work = work;
    }

    void arrive(@Observes StartupEvent started) {
        var _ = timer.scheduleWithFixedDelay(this::announceUp, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    void leave(@Observes ShutdownEvent stopping) throws InterruptedException {
        timer.shutdownNow();
        try {
            announce(EvaluatorState.LEFT).toCompletableFuture().get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("left without saying so: %s", e);
        }
    }

    private void announceUp() {
        try {
            var _ = announce(EvaluatorState.UP).exceptionally(failure -> {
                LOG.warnf("cannot announce this evaluator: %s", failure);
                return null;
            });
        } catch (RuntimeException e) {
            // An exception would end the schedule.
            LOG.warnf("cannot announce this evaluator: %s", e);
        }
    }

    private CompletionStage<Void> announce(EvaluatorState state) {
        WorkRecord.Snapshot now = work.snapshot();
        return log.append(
                Topics.EVALUATORS,
                new EvaluatorRegistration(
                        identity.evaluator(),
                        state,
                        identity.backend().name(),
                        identity.backend().device(),
                        now.startedAt(),
                        now.answers(),
                        now.busyFraction(),
                        Instant.now(),
                        EvaluatorInput.MODEL,
                        null,
                        List.of()));
    }
}
