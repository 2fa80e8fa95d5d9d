package io.acdc.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One child process, started again whenever it dies, until it is stopped or dies too often. Every method may be called
 * from any thread.
 */
public final class ChildProcess {
    private final ChildSpec spec;
    private final RestartPolicy policy;
    private final InstantSource clock;
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private final AtomicInteger restarts = new AtomicInteger();
    private final Thread watcher;
    private volatile ChildState state = new ChildState.Starting();
    /** Held for as long as it runs: the pipe to its standard input is the leash. */
    private Optional<Process> process = Optional.empty();

    private ChildProcess(ChildSpec spec, RestartPolicy policy, InstantSource clock) {
        this.spec = spec;
        this.policy = policy;
        this.clock = clock;
        this.watcher = Thread.ofPlatform().daemon().name("watch-" + spec.name()).unstarted(this::watch);
    }

    /**
     * Starts the child and its supervision.
     *
     * @throws UncheckedIOException when the program cannot be started at all
     */
    public static ChildProcess start(ChildSpec spec, RestartPolicy policy, InstantSource clock) {
        ChildProcess child = new ChildProcess(spec, policy, clock);
        child.launch();
        child.watcher.start();
        return child;
    }

    public ChildSpec spec() {
        return spec;
    }

    public ChildState state() {
        return state;
    }

    /** How often it died and was started again. */
    public int restarts() {
        return restarts.get();
    }

    /** Process id while running. */
    public OptionalLong pid() {
        return state instanceof ChildState.Running running ? OptionalLong.of(running.pid()) : OptionalLong.empty();
    }

    /** Waits until it is stopped or has died too often. */
    public void awaitEnd() throws InterruptedException {
        watcher.join();
    }

    /** Asks it to end; returns at once. */
    public synchronized void requestStop() {
        stopRequested.countDown();
        process.ifPresent(Process::destroy);
    }

    /** Waits for its end after {@link #requestStop}, and kills it when the grace period is over. */
    public void awaitStop(Duration grace) {
        try {
            if (!watcher.join(grace)) {
                kill();
                watcher.join();
            }
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void kill() {
        process.ifPresent(Process::destroyForcibly);
    }

    private void watch() {
        List<Instant> deaths = new ArrayList<>();
        while (!state.isFinal()) {
            int exitValue = awaitExit();
            if (stopping()) {
                state = new ChildState.Stopped();
            } else {
                deaths.add(clock.instant());
                restartOrGiveUp(exitValue, deaths);
            }
        }
    }

    private void restartOrGiveUp(int exitValue, List<Instant> deaths) {
        Optional<Duration> delay = policy.delayAfter(deaths, clock.instant());
        if (delay.isEmpty()) {
            state = new ChildState.GaveUp(epitaph(exitValue));
            return;
        }
        state = new ChildState.Restarting(exitValue, delay.get());
        if (stopRequestedWithin(delay.get())) {
            state = new ChildState.Stopped();
            return;
        }
        restarts.incrementAndGet();
        relaunch(exitValue);
    }

    private void relaunch(int exitValue) {
        try {
            launch();
        } catch (UncheckedIOException failure) {
            state = new ChildState.GaveUp(epitaph(exitValue));
        }
    }

    private String epitaph(int exitValue) {
        return "%s ended again and again, last with status %d: %s (log: %s)"
                .formatted(spec.name(), exitValue, LogTail.lastComplaint(spec.log()), spec.log());
    }

    private synchronized void launch() {
        if (stopping()) {
            return;
        }
        try {
            Process started = builder().start();
            process = Optional.of(started);
            state = new ChildState.Running(started.pid());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start " + spec.name() + ": " + failure.getMessage(), failure);
        }
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(spec.command());
        builder.environment().putAll(spec.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        return builder;
    }

    private int awaitExit() {
        Process current = current();
        while (true) {
            try {
                return current.waitFor();
            } catch (InterruptedException ignored) {
                // The watcher is never interrupted on purpose; the child decides when it ends.
            }
        }
    }

    private synchronized Process current() {
        return process.orElseThrow();
    }

    private boolean stopping() {
        return stopRequested.getCount() == 0;
    }

    private boolean stopRequestedWithin(Duration delay) {
        try {
            return stopRequested.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return true;
        }
    }
}
