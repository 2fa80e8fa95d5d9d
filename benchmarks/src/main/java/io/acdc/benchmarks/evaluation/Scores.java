package io.acdc.benchmarks.evaluation;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.topics.Topics;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** Counts evaluations as they come onto the log. */
final class Scores implements AutoCloseable {
    private final Semaphore arrived = new Semaphore(0);
    private final LongAdder failures = new LongAdder();
    private final EventFollower follower;

    Scores(Map<String, Object> clientConfiguration) {
        follower = EventFollower.follow(
                clientConfiguration,
                EventHandlers.none().on(Topics.EVALUATIONS_COMPLETED, this::count),
                refusal -> failures.increment());
    }

    /** Waits for that many more evaluations. */
    void await(int evaluations) throws InterruptedException {
        arrived.acquire(evaluations);
    }

    /** Evaluations without a score so far. */
    long failures() {
        return failures.sum();
    }

    @Override
    public void close() {
        follower.close();
    }

    private void count(EvaluationCompleted evaluation) {
        if (evaluation.getOutcome() == EvaluationOutcome.FAILED) {
            failures.increment();
        }
        arrived.release();
    }
}
