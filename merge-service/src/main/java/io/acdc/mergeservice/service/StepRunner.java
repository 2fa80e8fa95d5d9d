package io.acdc.mergeservice.service;

import io.acdc.checkpoints.CheckpointException;
import io.acdc.events.ModelMerged;
import io.acdc.mergeservice.breeding.Populations;
import io.acdc.mergeservice.breeding.Step;
import io.acdc.mergeservice.making.UnusablePopulationException;
import io.acdc.mergeservice.making.Workshop;
import io.acdc.schemas.log.LogWorker;
import io.acdc.servicekit.problems.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes the steps that the view of the log asks for, one after the other. */
final class StepRunner implements LogWorker.Steps {
    private static final Logger LOG = Logger.getLogger(StepRunner.class);

    private final Populations populations;
    private final Workshop workshop;
    private final Announcements announcements;
    private final Problems problems;
    private final Meters meters;
    private final InstantSource clock;

    StepRunner(
            Populations populations,
            Workshop workshop,
            Announcements announcements,
            Problems problems,
            Meters meters,
            InstantSource clock) {
        this.populations = populations;
        this.workshop = workshop;
        this.announcements = announcements;
        this.problems = problems;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> takeOne() {
        Optional<Step> step = populations.next();
        step.ifPresent(this::take);
        return step.isPresent()
                ? Optional.of(Duration.ZERO)
                : populations.nextWaking().map(this::until);
    }

    /** Whatever goes wrong with one candidate must not keep the others from being made. */
    private void take(Step step) {
        try {
            switch (step) {
                case Step.AnnounceGiven given -> announceGiven(given);
                case Step.Breed breed -> breed(breed);
                case Step.Discard discard -> workshop.discard(discard.population(), discard.modelId());
            }
        } catch (RuntimeException failure) {
            populations.failed(step);
            problems.arose(step.population(), line(failure));
        }
    }

    private void announceGiven(Step.AnnounceGiven given) {
        for (ModelMerged model : workshop.checkGiven(given.settings(), given.missing())) {
            announce(model);
            LOG.infof("population %s: announced %s %s", given.population(), model.getRole(), model.getModelId());
        }
        solved(given);
    }

    private void breed(Step.Breed breed) {
        announce(meters.timed(() -> workshop.breed(breed.order())));
        meters.candidateMerged();
        solved(breed);
    }

    private void solved(Step step) {
        populations.succeeded(step);
        problems.solved(step.population());
    }

    /** The view is told at once, or the same step would be taken again before the log comes round. */
    private void announce(ModelMerged model) {
        announcements.announce(model);
        populations.merged(model);
    }

    private Duration until(Instant waking) {
        return Duration.between(clock.instant(), waking).plusMillis(1);
    }

    private static String line(RuntimeException failure) {
        return switch (failure) {
            case CheckpointException checkpoint -> String.valueOf(checkpoint.getMessage());
            case UnusablePopulationException population -> String.valueOf(population.getMessage());
            default -> failure.toString();
        };
    }
}
