package io.acdc.evalservice.presence;

import io.acdc.evalservice.work.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once it has joined those who take work. */
@Readiness
@ApplicationScoped
public class WorkHealth implements HealthCheck {
    private final WorkItems items;

    WorkHealth(WorkItems items) {
        this.items = items;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("takes work").status(items.takesWork()).build();
    }
}
