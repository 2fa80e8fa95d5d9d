package io.acdc.servicekit.following;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while it follows the log. */
@Liveness
@Singleton
class WorkingCheck implements HealthCheck {
    private final LogFollowing following;

    @Inject
    WorkingCheck(LogFollowing following) {
        this.following = following;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("following the log")
                .status(following.isWorking())
                .build();
    }
}
