package io.acdc.taskservice.service;

import io.acdc.schemas.log.LogWorker;
import io.acdc.servicekit.problems.Problems;
import io.acdc.taskservice.drafting.Proposals;
import io.acdc.taskservice.drafting.Proposer;
import io.acdc.taskservice.rounds.Populations;
import io.acdc.taskservice.rounds.RoundPlan;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Does the rounds that are due, one after the other. */
final class RoundRunner implements LogWorker.Steps {
    private static final Logger LOG = Logger.getLogger(RoundRunner.class);

    private final Populations populations;
    private final Proposer proposer;
    private final Announcements announcements;
    private final Problems problems;
    private final Counter proposed;

    RoundRunner(
            Populations populations,
            Proposer proposer,
            Announcements announcements,
            Problems problems,
            Counter proposed) {
        this.populations = populations;
        this.proposer = proposer;
        this.announcements = announcements;
        this.problems = problems;
        this.proposed = proposed;
    }

    @Override
    public Optional<Duration> takeOne() {
        Optional<RoundPlan> due = populations.dueRound();
        due.ifPresent(this::run);
        return due.map(done -> Duration.ZERO);
    }

    /** The view is told at once, or the same round would be done again before the log comes round. */
    private void run(RoundPlan plan) {
        Proposals proposals = proposer.propose(plan);
        announcements.announce(proposals.tasks());
        proposals.tasks().forEach(populations::proposed);
        populations.finished(plan);
        proposed.increment(proposals.tasks().size());
        report(plan, proposals);
    }

    private void report(RoundPlan plan, Proposals proposals) {
        String population = plan.settings().getName();
        LOG.infof(
                "population %s: proposed %d tasks in round %d",
                population, proposals.tasks().size(), plan.round());
        if (proposals.missing() == 0) {
            problems.solved(population);
        } else if (plan.isInitial()) {
            problems.arose(
                    population,
                    "%d of %d tasks are missing, no more different ones could be drawn; lower tasks.poolSize or widen the difficulties"
                            .formatted(proposals.missing(), plan.size()));
        }
    }
}
