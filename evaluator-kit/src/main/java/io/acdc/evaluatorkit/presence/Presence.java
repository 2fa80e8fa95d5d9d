package io.acdc.evaluatorkit.presence;

import io.acdc.evaluatorkit.log.EventAppender;
import io.acdc.events.EvaluatorState;
import io.acdc.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Registers the evaluator every two seconds while it takes work, and says when it leaves. */
public final class Presence implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Identity identity;
    private final Activity activity;
    private final EventAppender log;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("presence").daemon(true).factory());
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    private Presence(Identity identity, Activity activity, EventAppender log) {
        this.identity = identity;
        this.activity = activity;
        this.log = log;
    }

    /** Begins to register. */
    public static Presence begin(Identity identity, Activity activity, EventAppender log) {
        Presence presence = new Presence(identity, activity, log);
        var _ = presence.timer.scheduleWithFixedDelay(presence::sayUp, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        return presence;
    }

    /** Says that it leaves, and waits a little until the broker knows. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (timer.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                // On another thread: where the broker is away, even beginning to send may take for ever.
                CompletableFuture.runAsync(() -> say(EvaluatorState.LEFT).join())
                        .get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException unheard) {
            // Whoever is not heard of for a while counts as gone too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Silent while work is stuck, and while the broker has not got the last one. */
    private void sayUp() {
        if (activity.isBeating() && last.isDone()) {
            last = say(EvaluatorState.UP);
        }
    }

    private CompletableFuture<Void> say(EvaluatorState state) {
        return log.append(Topics.EVALUATORS, identity.registration(state, activity.snapshot(), Instant.now()));
    }
}
