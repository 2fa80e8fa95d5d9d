package io.acdc.local.run;

import io.acdc.local.live.Frame;
import io.acdc.local.live.LiveDisplay;
import io.acdc.local.live.RateMeter;
import io.acdc.local.view.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Watches a population evolve until it is done or time is up. */
final class EvolutionLoop {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration RATE_WINDOW = Duration.ofSeconds(10);
    private static final Duration SUSPICIOUS = Duration.ofSeconds(90);

    private final LocalSystem system;
    private final Watch watch;
    private final LiveDisplay display;
    private final String population;
    private final Instant began;
    private final RateMeter meter = new RateMeter(RATE_WINDOW);
    private Instant lastShown = Instant.EPOCH;
    private Instant lastChange = Instant.now();
    private long lastEvaluations = -1;
    private Map<String, Long> lastPids = Map.of();

    EvolutionLoop(LocalSystem system, Watch watch, LiveDisplay display, String population, Instant began) {
        this.system = system;
        this.watch = watch;
        this.display = display;
        this.population = population;
        this.began = began;
    }

    /**
     * Returns when all candidates are decided, or after the limit.
     *
     * @param limit counted from the beginning of the command
     * @throws io.acdc.local.failure.AcdcFailure when a child died too often
     */
    void run(Optional<Duration> limit) throws InterruptedException {
        Progress progress = watch.population().progress();
        while (!progress.reached() && !over(limit)) {
            system.supervisor().requireHealthy();
            step(progress);
            Thread.sleep(STEP);
            progress = watch.population().progress();
        }
        display.show(frame(progress, Instant.now()));
    }

    private void step(Progress progress) {
        Instant now = Instant.now();
        noteProcesses();
        noteStandstill(progress, now);
        if (!system.supervisor().closing() && Duration.between(lastShown, now).compareTo(display.interval()) >= 0) {
            lastShown = now;
            display.show(frame(progress, now));
        }
    }

    /** By process id: a restart is counted before the new process is there. */
    private void noteProcesses() {
        Map<String, Long> pids = system.pids();
        if (!pids.equals(lastPids)) {
            lastPids = pids;
            system.writeRunFile();
        }
    }

    private void noteStandstill(Progress progress, Instant now) {
        if (progress.evaluations() != lastEvaluations) {
            lastEvaluations = progress.evaluations();
            lastChange = now;
        } else if (Duration.between(lastChange, now).compareTo(SUSPICIOUS) > 0) {
            lastChange = now;
            display.say("no evaluation for %d s: see %s"
                    .formatted(
                            SUSPICIOUS.toSeconds(), system.data().log("eval-0").getParent()));
        }
    }

    private boolean over(Optional<Duration> limit) {
        return limit.isPresent() && Duration.between(began, Instant.now()).compareTo(limit.get()) >= 0;
    }

    private Frame frame(Progress progress, Instant now) {
        return new Frame(
                population,
                progress.members() == 0 ? "starting" : "evolving",
                progress,
                Duration.between(began, now),
                meter.sample(now, progress.evaluations()),
                system.evaluatorsAlive(),
                system.evaluators().size(),
                system.restarts());
    }
}
