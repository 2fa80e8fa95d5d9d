package io.acdc.schemas.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether, and until when, somebody is to stop. Any thread may ask. */
final class StopRequest {
    private final CompletableFuture<Long> deadline = new CompletableFuture<>();

    void request(Duration grace) {
        deadline.complete(System.nanoTime() + grace.toNanos());
    }

    boolean requested() {
        return deadline.isDone();
    }

    /** Waits that long, or until asked to stop. */
    void await(Duration longest) throws InterruptedException {
        awaitEither(new CompletableFuture<>(), longest);
    }

    /** Waits for the work, or for the request to stop if there was none yet, for that long at most. */
    void awaitEither(CompletableFuture<?> work, Duration longest) throws InterruptedException {
        CompletableFuture<?> awaited = requested() ? work : CompletableFuture.anyOf(work, deadline);
        try {
            awaited.get(Math.min(longest.toNanos(), left()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // Whoever waits looks what has happened.
        }
    }

    /** Whether the time to finish is over. */
    boolean overdue() {
        return requested() && left() <= 0;
    }

    private long left() {
        return requested() ? deadline.join() - System.nanoTime() : Long.MAX_VALUE;
    }
}
