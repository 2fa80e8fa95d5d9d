package io.acdc.taskservice.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is configured for this instance. */
@ApplicationScoped
class TaskServiceSettings {
    static final String SERVICE = "task-service";

    private final String bootstrapServers;
    private final String instance;

    @Inject
    TaskServiceSettings(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "acdc.instance") String instance) {
        this.bootstrapServers = bootstrapServers;
        this.instance = instance;
    }

    /** The CloudEvents source of what this instance says. */
    String source() {
        return "/acdc/" + SERVICE + "/" + instance;
    }

    /** For reading the log. A broker that is not there yet is waited for. */
    Map<String, Object> clientConfiguration() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                instance + "-log",
                "default.api.timeout.ms",
                Integer.MAX_VALUE,
                "reconnect.backoff.max.ms",
                1000);
    }
}
