package io.acdc.local.process;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.process.ChildSpec.StopOrder;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All children of this process. Closing stops them in order: first those nobody depends on, all at once, then the rest;
 * it takes at most the sum of the two grace periods, after which a child is killed.
 */
public final class Supervisor implements AutoCloseable {
    private static final Duration FIRST_GRACE = Duration.ofSeconds(5);
    private static final Duration LAST_GRACE = Duration.ofSeconds(4);

    private final RestartPolicy policy;
    private final Duration firstGrace;
    private final List<ChildProcess> children = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public Supervisor(RestartPolicy policy) {
        this(policy, FIRST_GRACE);
    }

    /** @param firstGrace for those that are stopped first */
    public Supervisor(RestartPolicy policy, Duration firstGrace) {
        this.policy = policy;
        this.firstGrace = firstGrace;
    }

    /**
     * Starts a child.
     *
     * @throws AcdcFailure when its program cannot be started, or everything is being stopped
     */
    public synchronized ChildProcess start(ChildSpec spec) {
        if (closed) {
            throw AcdcFailure.couldNotRun("stopping; " + spec.name() + " was not started");
        }
        try {
            ChildProcess child = ChildProcess.start(spec, policy, InstantSource.system());
            children.add(child);
            return child;
        } catch (UncheckedIOException failure) {
            throw AcdcFailure.couldNotRun(String.valueOf(failure.getMessage()));
        }
    }

    /** All children ever started, in that order. */
    public List<ChildProcess> children() {
        return List.copyOf(children);
    }

    /** The line of the first child that died too often, if any. */
    public Optional<String> firstGivenUp() {
        return children.stream()
                .map(ChildProcess::state)
                .filter(ChildState.GaveUp.class::isInstance)
                .map(state -> ((ChildState.GaveUp) state).line())
                .findFirst();
    }

    /** Fails when a child died too often. */
    public void requireHealthy() {
        firstGivenUp().ifPresent(line -> {
            throw AcdcFailure.couldNotRun(line);
        });
    }

    /** Whether stopping has begun. */
    public boolean closing() {
        return closed;
    }

    /** Stops every child; later calls wait for the first and then do nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stop(StopOrder.FIRST, firstGrace);
            stop(StopOrder.LAST, LAST_GRACE);
        }
    }

    private void stop(StopOrder order, Duration grace) {
        List<ChildProcess> wave = children.stream()
                .filter(child -> child.spec().stopOrder() == order)
                .toList();
        wave.forEach(ChildProcess::requestStop);
        long deadline = System.nanoTime() + grace.toNanos();
        wave.forEach(child -> child.awaitStop(Duration.ofNanos(Math.max(1, deadline - System.nanoTime()))));
    }
}
