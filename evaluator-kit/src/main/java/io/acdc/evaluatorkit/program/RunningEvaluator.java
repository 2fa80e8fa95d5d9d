package io.acdc.evaluatorkit.program;

import io.acdc.evaluatorkit.EvaluatorDefinition;
import io.acdc.evaluatorkit.intake.Intake;
import io.acdc.evaluatorkit.log.EventAppender;
import io.acdc.evaluatorkit.presence.Activity;
import io.acdc.evaluatorkit.presence.Presence;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * An evaluator at work: caught up with the decisions before it registers, registered before it takes work, and gone from
 * the registrations when it has finished what was in hand.
 */
public final class RunningEvaluator implements AutoCloseable {
    private final EvaluatorParts parts;
    private final Duration grace;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private RunningEvaluator(EvaluatorParts parts, Duration grace) {
        this.parts = parts;
        this.grace = grace;
    }

    /**
     * Starts it on a thread of its own.
     *
     * @throws StartException when it cannot run as it is configured
     */
    public static RunningEvaluator start(EvaluatorDefinition definition, EvaluatorSettings settings, Console console) {
        RunningEvaluator evaluator =
                new RunningEvaluator(EvaluatorParts.make(definition, settings, console), settings.grace());
        Thread.ofPlatform().name(settings.instance()).start(evaluator::run);
        return evaluator;
    }

    /** Completes when it has caught up with the decisions and begins. */
    public CompletableFuture<Void> opened() {
        return parts.intake().opened();
    }

    /** Completes when it has ended: exceptionally when it could not go on. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Whether it takes work. */
    public boolean isHealthy() {
        return opened().isDone() && !ended.isDone() && parts.activity().isBeating();
    }

    /** Finishes or hands back what is in hand, leaves, and waits until that is done. */
    @Override
    public void close() {
        parts.intake().stop();
        ended.handle((nothing, failure) -> Boolean.TRUE).join();
    }

    private void run() {
        try {
            work();
            ended.complete(null);
        } catch (RuntimeException | Error e) {
            ended.completeExceptionally(e);
        }
    }

    private void work() {
        Intake intake = parts.intake();
        Activity activity = parts.activity();
        EventAppender log = parts.log();
        CompletableFuture<Presence> presence =
                intake.opened().thenApply(nothing -> Presence.begin(parts.identity(), activity, log));
        try {
            intake.run(grace);
        } finally {
            // Last, so that the scores of what was in hand still count.
            if (presence.isDone() && !presence.isCompletedExceptionally()) {
                presence.join().close();
            }
            parts.close();
        }
    }
}
