package io.acdc.inferenceserver.http;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Tries once more when a server was in trouble, as soon as it is there again: a restart should cost no work item.
 *
 * @param limit longest wait for it to be there
 */
public record Recovery(ServerConnection connection, Duration limit) {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

    /**
     * What the work gives, the first or the second time.
     *
     * @throws ServerTroubleException if it is in trouble both times, or the thread is interrupted
     */
    public <T> T over(Supplier<T> work) {
        try {
            return work.get();
        } catch (ServerTroubleException e) {
            awaitServer(e);
            return work.get();
        }
    }

    private void awaitServer(ServerTroubleException trouble) {
        long begun = System.nanoTime();
        while (!connection.isThere(LONGEST_LOOK)) {
            if (Thread.currentThread().isInterrupted() || System.nanoTime() - begun >= limit.toNanos()) {
                throw trouble;
            }
            pause(trouble);
        }
    }

    private static void pause(ServerTroubleException trouble) {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble;
        }
    }
}
