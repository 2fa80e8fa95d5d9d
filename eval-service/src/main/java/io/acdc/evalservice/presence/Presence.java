package io.acdc.evalservice.presence;

import io.acdc.evalservice.evaluation.EvaluatorIdentity;
import io.acdc.evalservice.work.EventLog;
import io.acdc.evalservice.work.WorkItems;
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

/**
 * Announces this evaluator when it takes work for the first time, every two seconds from then on, and when it leaves.
 * That goes on while an item is worked on, however long it takes.
 */
@ApplicationScoped
public class Presence {
    private static final Logger LOG = Logger.getLogger(Presence.class);
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final EventLog log;
    private final EvaluatorIdentity identity;
    private final WorkRecord work;
    private final WorkItems items;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("presence").daemon(true).factory());

    Presence(EventLog log, EvaluatorIdentity identity, WorkRecord work, WorkItems items) {
        this.log = log;
        this.identity = identity;
        this.work = work;
        this.items = items;
    }

    void arrive(@Observes StartupEvent started) {
        timer.execute(this::beat);
    }

    void leave(@Observes ShutdownEvent stopping) throws InterruptedException {
        timer.shutdownNow();
        try {
            announce(EvaluatorState.LEFT).toCompletableFuture().get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("left without saying so: %s", e);
        }
    }

    private void beat() {
        boolean working = items.takesWork();
        if (working) {
            announceUp();
        }
        var _ = timer.schedule(this::beat, (working ? PERIOD : LOOK).toMillis(), TimeUnit.MILLISECONDS);
    }

    private void announceUp() {
        try {
            var _ = announce(EvaluatorState.UP).exceptionally(failure -> {
                LOG.warnf("cannot announce this evaluator: %s", failure);
                return null;
            });
        } catch (RuntimeException e) {
            // An exception would end the beat.
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
