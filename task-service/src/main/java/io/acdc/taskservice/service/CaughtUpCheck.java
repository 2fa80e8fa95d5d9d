package io.acdc.taskservice.service;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the view holds what is on the log. */
@Readiness
@Singleton
class CaughtUpCheck implements HealthCheck {
    private final TaskService service;

    @Inject
    CaughtUpCheck(TaskService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("caught up with the log")
                .status(service.isCaughtUp())
                .build();
    }
}
