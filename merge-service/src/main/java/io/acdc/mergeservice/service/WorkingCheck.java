package io.acdc.mergeservice.service;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while it follows the log. */
@Liveness
@Singleton
class WorkingCheck implements HealthCheck {
    private final MergeService service;

    @Inject
    WorkingCheck(MergeService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("following the log")
                .status(service.isWorking())
                .build();
    }
}
