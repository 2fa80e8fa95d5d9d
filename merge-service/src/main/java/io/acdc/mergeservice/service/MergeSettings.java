package io.acdc.mergeservice.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is configured for this instance. */
@ApplicationScoped
class MergeSettings {
    static final String SERVICE = "merge-service";

    private final String bootstrapServers;
    private final String instance;
    private final Path store;

    @Inject
    MergeSettings(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "acdc.instance") String instance,
            @ConfigProperty(name = "acdc.store") String store) {
        this.bootstrapServers = bootstrapServers;
        this.instance = instance;
        this.store = Path.of(store).toAbsolutePath();
    }

    String instance() {
        return instance;
    }

    /** Where made checkpoints are kept, one directory a population. */
    Path store() {
        return store;
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
