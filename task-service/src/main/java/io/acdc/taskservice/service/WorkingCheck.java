package io.acdc.taskservice.service;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while it follows the log. */
@Liveness
@Singleton
class WorkingCheck implements HealthCheck {
    private final TaskService service;

    @Inject
    WorkingCheck(TaskService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("following the log")
                .status(service.isWorking())
                .build();
    }
}
