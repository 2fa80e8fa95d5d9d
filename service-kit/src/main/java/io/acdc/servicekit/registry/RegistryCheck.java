package io.acdc.servicekit.registry;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready unless the registry is waited for. */
@Readiness
@Singleton
class RegistryCheck implements HealthCheck {
    private final RegistryAccess access;

    @Inject
    RegistryCheck(RegistryAccess access) {
        this.access = access;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> trouble = access.trouble();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("schema registry").status(trouble.isEmpty());
        trouble.ifPresent(line -> response.withData("waiting", line));
        return response.build();
    }
}
