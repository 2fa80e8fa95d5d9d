package io.acdc.evalservice.work;

import io.acdc.schemas.registry.RegistryProfile;
import io.acdc.schemas.work.WorkGroup;
import io.acdc.schemas.work.WorkTaker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes one work item after the other from the start of the service to its stop. */
@ApplicationScoped
public class WorkItems {
    private static final Logger LOG = Logger.getLogger(WorkItems.class);
    private static final int BEFORE_OTHERS = 1000;

    private final ItemHandler handler;
    private final RegistryProfile profile;
    private final WorkGroup group;
    private final Map<String, Object> clientConfiguration;
    private final Duration grace;
    private Optional<WorkTaker> taker = Optional.empty();

    WorkItems(
            ItemHandler handler,
            RegistryProfile profile,
            WorkGroup group,
            @ConfigProperty(name = "acdc.instance") String instance,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "acdc.evaluator.grace") Duration grace) {
        this.handler = handler;
        this.profile = profile;
        this.group = group;
        this.clientConfiguration =
                Map.of("bootstrap.servers", bootstrapServers, "client.id", instance, "reconnect.backoff.max.ms", 1000);
        this.grace = grace;
    }

    void start(@Observes StartupEvent started) {
        taker = Optional.of(WorkTaker.start(clientConfiguration, group, handler, LOG::warn));
    }

    /** The item in hand is finished or handed back while everything it needs is still there. */
    void stop(@Observes @Priority(BEFORE_OTHERS) ShutdownEvent stopping) {
        profile.close();
        taker.ifPresent(working -> working.close(grace));
    }

    /** Whether this evaluator has joined those who take work. */
    public boolean takesWork() {
        return taker.map(WorkTaker::takesWork).orElse(false);
    }
}
