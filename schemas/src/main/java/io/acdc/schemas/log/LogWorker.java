package io.acdc.schemas.log;

import io.acdc.schemas.registry.SchemaRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Acts on a view of the log. Events keep the view current on the follower's thread; steps, which may be slow, are taken
 * on a thread of their own: never before the view has caught up with the log, and only when an event arrived or an
 * agreed time has passed.
 */
public final class LogWorker implements AutoCloseable {
    private static final Duration STOPPING = Duration.ofSeconds(4);

    private final Semaphore arrivals = new Semaphore(0);
    private final Steps steps;
    private final EventFollower follower;
    private final CompletableFuture<Void> followed;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean stopping;

    /** What to do with the view. */
    @FunctionalInterface
    public interface Steps {
        /**
         * Takes one step, if there is one to take. A failure ends the worker.
         *
         * @return how long to wait at most for an event before the next step: zero if there may be more to do at once,
         *     empty if only an event can change that
         */
        Optional<Duration> takeOne();
    }

    private LogWorker(
            String name,
            Map<String, Object> clientConfiguration,
            Optional<SchemaRegistry> registry,
            EventHandlers handlers,
            Consumer<Refusal> refusals,
            Steps steps) {
        this.steps = steps;
        this.follower =
                EventFollower.follow(clientConfiguration, registry, handlers.andThen(arrivals::release), refusals);
        this.followed = follower.ended().whenComplete((nothing, failure) -> arrivals.release());
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    /**
     * Begins to follow, and to act once caught up.
     *
     * @param name of the acting thread
     * @param registry where records of others name their schemas, if there is one
     */
    public static LogWorker start(
            String name,
            Map<String, Object> clientConfiguration,
            Optional<SchemaRegistry> registry,
            EventHandlers handlers,
            Consumer<Refusal> refusals,
            Steps steps) {
        LogWorker worker = new LogWorker(name, clientConfiguration, registry, handlers, refusals, steps);
        worker.thread.start();
        return worker;
    }

    /** Whether the view holds everything that was on the log at the start. */
    public boolean isCaughtUp() {
        CompletableFuture<Void> caughtUp = follower.caughtUp();
        return caughtUp.isDone() && !caughtUp.isCompletedExceptionally();
    }

    /** Completes when the work ended: normally after {@link #close}, exceptionally when following or a step failed. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Ends following, and waits a few seconds for the step in hand. */
    @Override
    public void close() {
        stopping = true;
        arrivals.release();
        follower.close();
        try {
            thread.join(STOPPING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            follower.caughtUp().join();
            while (!stopping && !follower.ended().isDone()) {
                awaitArrival(steps.takeOne());
            }
            followed.join();
            ended.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(e);
        } catch (RuntimeException e) {
            end(e);
        }
    }

    private void end(Exception failure) {
        if (stopping) {
            ended.complete(null);
        } else {
            ended.completeExceptionally(failure);
        }
    }

    private void awaitArrival(Optional<Duration> longest) throws InterruptedException {
        if (longest.isEmpty()) {
            arrivals.acquire();
        } else if (!longest.get().isZero()) {
            boolean arrived = arrivals.tryAcquire(longest.get().toNanos(), TimeUnit.NANOSECONDS);
            if (!arrived) {
                return;
            }
        }
        arrivals.drainPermits();
    }
}
