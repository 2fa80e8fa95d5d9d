package io.acdc.servicekit.following;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the view holds what is on the log. */
@Readiness
@Singleton
class CaughtUpCheck implements HealthCheck {
    private final LogFollowing following;

    @Inject
    CaughtUpCheck(LogFollowing following) {
        this.following = following;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("caught up with the log")
                .status(following.isCaughtUp())
                .build();
    }
}
