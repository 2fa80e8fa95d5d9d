package io.acdc.schemas.work;

import io.acdc.schemas.work.Outcome.Done;
import io.acdc.schemas.work.Outcome.Returned;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.KafkaException;

/**
 * Where an item is worked on, on a thread of its own, while the taker's thread keeps it from being handed to others. For
 * one taker.
 */
final class Workshop implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final WorkGroup group;
    private final WorkHandler handler;
    private final StopRequest stop;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("work").daemon(true).factory());
    private Duration pause = FIRST_PAUSE;
    private Optional<String> lastReason = Optional.empty();

    Workshop(WorkGroup group, WorkHandler handler, StopRequest stop) {
        this.group = group;
        this.handler = handler;
        this.stop = stop;
    }

    /** Works on the item and tells the broker what became of it; false if the membership is of no use any more. */
    boolean work(Membership membership, Delivery delivery) throws InterruptedException {
        CompletableFuture<Outcome> work = CompletableFuture.supplyAsync(() -> outcome(delivery), worker);
        boolean held = hold(membership, delivery, work);
        if (!work.isDone()) {
            if (held) {
                membership.release(delivery);
            }
            return false;
        }
        if (held) {
            conclude(membership, delivery, work.join());
        }
        return held;
    }

    /** Ends with the thread of this JVM if an item is still worked on. */
    @Override
    public void close() {
        worker.shutdown();
    }

    /** Returns when the work is done or the time to stop is over, and whether the item is still ours. */
    private boolean hold(Membership membership, Delivery delivery, CompletableFuture<Outcome> work)
            throws InterruptedException {
        boolean held = true;
        long renewed = System.nanoTime();
        while (!work.isDone() && !stop.overdue()) {
            Duration sinceThen = Duration.ofNanos(System.nanoTime() - renewed);
            stop.awaitEither(work, group.renewal().minus(sinceThen));
            if (held
                    && !work.isDone()
                    && System.nanoTime() - renewed >= group.renewal().toNanos()) {
                held = renew(membership, delivery);
                renewed = System.nanoTime();
            }
        }
        return held;
    }

    private static boolean renew(Membership membership, Delivery delivery) {
        try {
            return membership.renew(delivery);
        } catch (KafkaException | IllegalStateException lost) {
            return false;
        }
    }

    private void conclude(Membership membership, Delivery delivery, Outcome outcome) throws InterruptedException {
        switch (outcome) {
            case Done _ -> {
                membership.done(delivery);
                pause = FIRST_PAUSE;
            }
            case Returned(String reason) -> {
                lastReason = Optional.of(reason);
                membership.release(delivery);
                stop.await(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private Outcome outcome(Delivery delivery) {
        try {
            if (delivery.number() > group.deliveries()) {
                handler.giveUp(delivery, reason());
                return new Done();
            }
            return handler.handle(delivery);
        } catch (RuntimeException e) {
            return new Returned(e.toString());
        }
    }

    private String reason() {
        String ended = "given up: handed out %d times, and each time the evaluator ended or returned it"
                .formatted(group.deliveries());
        return lastReason
                .map(last -> ended + "; last returned because: " + last)
                .orElse(ended);
    }
}
