package io.acdc.taskservice.service;

import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.log.LogWorker;
import io.acdc.schemas.topics.Topics;
import io.acdc.servicekit.following.LogApplication;
import io.acdc.servicekit.outbox.Outbox;
import io.acdc.servicekit.problems.Problems;
import io.acdc.skills.scientist.ProceduralScientist;
import io.acdc.taskservice.drafting.Proposer;
import io.acdc.taskservice.rounds.Populations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The log in, proposals out. */
@Singleton
class TaskService implements LogApplication {
    private final Populations populations = new Populations();
    private final RoundRunner rounds;

    @Inject
    TaskService(Outbox outbox, Problems problems, MeterRegistry registry) {
        this.rounds = new RoundRunner(
                populations,
                new Proposer(ProceduralScientist.standard(), InstantSource.system()),
                tasks -> outbox.announceAll(Topics.TASKS_PROPOSED, tasks),
                problems,
                Counter.builder("acdc.tasks.proposed")
                        .description("Tasks proposed by this instance")
                        .register(registry));
        Gauge.builder("acdc.tasks.active", populations, Populations::poolSize)
                .description("Active tasks of all populations")
                .register(registry);
    }

    @Produces
    @Singleton
    static Problems problems() {
        return Problems.keepingFrom("all populations have their tasks");
    }

    @Override
    public String threadName() {
        return "proposer";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.none()
                .on(Topics.POPULATIONS, populations::changed, populations::removed)
                .on(Topics.TASKS_PROPOSED, populations::proposed)
                .on(Topics.ARCHIVE_DECISIONS, populations::decided)
                .on(Topics.ARCHIVE_TASKS, populations::activated, populations::retired);
    }

    @Override
    public LogWorker.Steps steps() {
        return rounds;
    }
}
