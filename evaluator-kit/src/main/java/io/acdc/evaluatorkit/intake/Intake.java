package io.acdc.evaluatorkit.intake;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Takes work and does it until it is stopped. */
public interface Intake {
    /** Completes when it knows enough to begin. */
    CompletableFuture<Void> opened();

    /**
     * Works until stopped, then finishes what is in hand.
     *
     * @param grace for finishing; what takes longer is handed back
     * @throws RuntimeException when it cannot go on
     */
    void run(Duration grace);

    /** Ends {@link #run}. From any thread. */
    void stop();
}
