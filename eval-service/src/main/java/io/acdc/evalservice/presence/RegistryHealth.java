package io.acdc.evalservice.presence;

import io.acdc.schemas.registry.RegistryProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready unless the schema registry is waited for. */
@Readiness
@ApplicationScoped
public class RegistryHealth implements HealthCheck {
    private final RegistryProfile profile;

    RegistryHealth(RegistryProfile profile) {
        this.profile = profile;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> trouble = profile.trouble();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("schema registry").status(trouble.isEmpty());
        trouble.ifPresent(line -> response.withData("waiting", line));
        return response.build();
    }
}
