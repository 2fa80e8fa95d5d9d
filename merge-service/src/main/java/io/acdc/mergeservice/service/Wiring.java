package io.acdc.mergeservice.service;

import io.acdc.checkpoints.checkpoint.ByteSize;
import io.acdc.mergeservice.breeding.Populations;
import io.acdc.mergeservice.keeping.Housekeeping;
import io.acdc.mergeservice.keeping.KeepingSettings;
import io.acdc.mergeservice.keeping.ModelsOnLog;
import io.acdc.mergeservice.making.Workshop;
import io.acdc.servicekit.assignment.PopulationAssignment;
import io.acdc.servicekit.instance.ServiceInstance;
import io.acdc.servicekit.outbox.Outbox;
import io.acdc.servicekit.problems.Problems;
import io.acdc.tracing.export.ExportSettings;
import io.acdc.tracing.export.StepExport;
import io.acdc.tracing.export.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the parts that know nothing of the framework. */
@ApplicationScoped
public class Wiring {
    private static final Logger LOG = Logger.getLogger(Wiring.class);
    private static final String PLANNERS = "planners";
    private static final int FAILED = 3;

    @Produces
    @Singleton
    Problems problems() {
        return Problems.keepingFrom("all populations can be bred");
    }

    /** The instance that is given a population plans it; all instances make candidates. */
    @Produces
    @Singleton
    PopulationAssignment planned(ServiceInstance instance) {
        PopulationAssignment assignment = PopulationAssignment.join(PLANNERS, instance.clientConfiguration(PLANNERS));
        var _ = assignment.ended().exceptionally(Wiring::end);
        return assignment;
    }

    void leave(@Disposes PopulationAssignment planned) {
        planned.close();
    }

    @Produces
    @Singleton
    Populations populations(PopulationAssignment planned) {
        return new Populations(InstantSource.system(), planned::holds);
    }

    @Produces
    @Singleton
    Workshop workshop(ServiceInstance instance, @ConfigProperty(name = "acdc.store") Path store) {
        return new Workshop(store.toAbsolutePath(), instance.name(), InstantSource.system());
    }

    @Produces
    @Singleton
    ModelsOnLog models() {
        return new ModelsOnLog();
    }

    @Produces
    @Singleton
    Housekeeping housekeeping(
            ModelsOnLog models,
            PopulationAssignment planned,
            MeterRegistry registry,
            @ConfigProperty(name = "acdc.store") Path store,
            @ConfigProperty(name = "acdc.store.budget") Optional<String> budget,
            @ConfigProperty(name = "acdc.store.leftover-age") Duration leftoverAge) {
        KeepingSettings settings = new KeepingSettings(store, budget.map(Wiring::budget), leftoverAge);
        StoreMeters meters = new StoreMeters(registry);
        Housekeeping housekeeping =
                new Housekeeping(settings, models, planned::holds, meters::dropped, InstantSource.system());
        meters.watch(housekeeping);
        return housekeeping;
    }

    /** At the start, so that a setting that cannot be is told then. */
    @Startup
    @Produces
    @Singleton
    StepExport steps(ServiceInstance instance) {
        return Tracing.open(ExportSettings.ofProcess(), instance.service(), instance.name(), LOG::warn);
    }

    void close(@Disposes StepExport steps) {
        steps.close();
    }

    @Produces
    @Singleton
    Announcements announcements(Outbox outbox, StepExport steps) {
        return new TracedAnnouncements(outbox::announce, steps, InstantSource.system());
    }

    @Produces
    @Singleton
    Planner planner(
            Populations populations,
            Workshop workshop,
            ModelsOnLog models,
            Housekeeping housekeeping,
            Announcements announcements,
            Problems problems) {
        return new Planner(
                populations, workshop, models, housekeeping, announcements, problems, InstantSource.system());
    }

    @Produces
    @Singleton
    Maker maker(
            Populations populations,
            Workshop workshop,
            Announcements announcements,
            ServiceInstance instance,
            MeterRegistry registry,
            @ConfigProperty(name = "acdc.making.attempts") int attempts,
            @ConfigProperty(name = "acdc.making.first-pause") Duration firstPause) {
        return new Maker(
                populations,
                workshop,
                announcements,
                new Patience(attempts, firstPause),
                instance.name(),
                new Meters(registry, populations),
                InstantSource.system());
    }

    private static ByteSize budget(String text) {
        try {
            return ByteSize.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("acdc.store.budget: " + unreadable.getMessage(), unreadable);
        }
    }

    private static @Nullable Void end(Throwable failure) {
        LOG.errorf("cannot share the populations with other instances: %s; ending, start me again", failure);
        Quarkus.asyncExit(FAILED);
        return null;
    }
}
