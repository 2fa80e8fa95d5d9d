package io.acdc.evaluatorkit.intake;

import io.acdc.evaluatorkit.TryLaterException;
import io.acdc.evaluatorkit.log.EventAppender;
import io.acdc.evaluatorkit.population.PopulationLog;
import io.acdc.evaluatorkit.presence.Activity;
import io.acdc.events.EvaluationCompleted;
import io.acdc.schemas.topics.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Takes records of a topic whose partitions the instances divide; what the populations' decisions say is read before work
 * is taken. One thread takes; each piece has a virtual thread, of which a set number work at once. In which order results
 * go out does not matter.
 */
public final class RecordIntake implements Intake {
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final int QUEUED_PER_WORKER = 4;

    private final WorkSource source;
    private final PopulationLog populations;
    private final WorkReader reader;
    private final EventAppender log;
    private final Activity activity;
    private final Consumer<String> console;
    private final int workers;
    private final Semaphore turns;
    private final AtomicInteger inHand = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile boolean stopping;
    private volatile boolean abandoned;

    /**
     * Begins nothing yet.
     *
     * @param workers pieces of work that are done at once
     * @param console takes lines for people
     */
    public RecordIntake(
            WorkSource source,
            PopulationLog populations,
            WorkReader reader,
            EventAppender log,
            Activity activity,
            Consumer<String> console,
            int workers) {
        this.source = source;
        this.populations = populations;
        this.reader = reader;
        this.log = log;
        this.activity = activity;
        this.console = console;
        this.workers = workers;
        this.turns = new Semaphore(workers);
    }

    @Override
    public CompletableFuture<Void> opened() {
        return opened;
    }

    @Override
    public void run(Duration grace) {
        try {
            populations.open();
            opened.complete(null);
            while (!stopping && failure.isEmpty()) {
                round();
            }
        } catch (WakeupException stopped) {
            // As asked for.
        } finally {
            finish(grace);
        }
        failure.ifPresent(cause -> {
            throw new IllegalStateException(String.valueOf(cause.getMessage()), cause);
        });
    }

    @Override
    public void stop() {
        stopping = true;
        populations.wakeup();
        source.wakeup();
    }

    private void round() {
        List<ConsumerRecord<String, byte[]>> taken = source.take(PATIENCE, inHand.get() < workers * QUEUED_PER_WORKER);
        populations.follow(Duration.ZERO);
        taken.forEach(this::begin);
        reader.besides().forEach(work -> begin(work, () -> {}));
        source.settle();
        activity.beat();
    }

    private void begin(ConsumerRecord<String, byte[]> record) {
        reader.read(record).ifPresentOrElse(work -> begin(work, () -> source.done(record)), () -> source.done(record));
    }

    private void begin(Work work, Runnable done) {
        inHand.incrementAndGet();
        threads.execute(() -> complete(work, done));
    }

    private void complete(Work work, Runnable done) {
        try {
            List<EvaluationCompleted> evaluations = evaluate(work);
            if (!abandoned) {
                log.appendAll(Topics.EVALUATIONS_COMPLETED, evaluations).get();
                activity.add(evaluations.size());
                done.run();
            }
        } catch (InterruptedException handedBack) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            inHand.decrementAndGet();
        }
    }

    private List<EvaluationCompleted> evaluate(Work work) throws InterruptedException {
        turns.acquire();
        try {
            Backoff backoff = new Backoff();
            while (work.matters()) {
                try {
                    return activity.during(work::evaluate);
                } catch (TryLaterException away) {
                    backoff.pause(away.line(), console);
                }
            }
            return List.of();
        } finally {
            turns.release();
        }
    }

    private void fail(Throwable cause) {
        if (!abandoned) {
            failure = Optional.of(cause);
        }
    }

    /** Nothing is taken any more. */
    private void finish(Duration grace) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                abandoned = true;
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            abandoned = true;
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        populations.close();
        source.close();
    }
}
