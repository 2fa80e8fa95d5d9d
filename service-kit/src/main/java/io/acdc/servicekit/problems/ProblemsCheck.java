package io.acdc.servicekit.problems;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Degraded while some population has a problem, with the reason; starting again would not help. */
@Wellness
@Singleton
class ProblemsCheck implements HealthCheck {
    private final Problems problems;

    @Inject
    ProblemsCheck(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(problems.goal())
                .status(problems.current().isEmpty());
        problems.current().forEach(response::withData);
        return response.build();
    }
}
