package io.acdc.mergeservice.service;

import io.acdc.mergeservice.breeding.Populations;
import io.acdc.mergeservice.making.Workshop;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.log.LogWorker;
import io.acdc.schemas.topics.Topics;
import io.acdc.servicekit.following.LogApplication;
import io.acdc.servicekit.instance.ServiceInstance;
import io.acdc.servicekit.outbox.Outbox;
import io.acdc.servicekit.problems.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log in, candidates out. */
@Singleton
class MergeService implements LogApplication {
    private final Populations populations = new Populations(InstantSource.system());
    private final StepRunner steps;

    @Inject
    MergeService(
            ServiceInstance instance,
            @ConfigProperty(name = "acdc.store") Path store,
            Outbox outbox,
            Problems problems,
            MeterRegistry registry) {
        this.steps = new StepRunner(
                populations,
                new Workshop(store.toAbsolutePath(), instance.name(), InstantSource.system()),
                model -> outbox.announce(Topics.MODELS_MERGED, model),
                problems,
                new Meters(registry, populations),
                InstantSource.system());
    }

    @Produces
    @Singleton
    static Problems problems() {
        return Problems.keepingFrom("all populations can be bred");
    }

    @Override
    public String threadName() {
        return "breeder";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.none()
                .on(Topics.POPULATIONS, populations::changed, populations::removed)
                .on(Topics.MODELS_MERGED, populations::merged)
                .on(Topics.ARCHIVE_DECISIONS, populations::decided)
                .on(Topics.ARCHIVE_MODELS, populations::joined, populations::left);
    }

    @Override
    public LogWorker.Steps steps() {
        return steps;
    }
}
