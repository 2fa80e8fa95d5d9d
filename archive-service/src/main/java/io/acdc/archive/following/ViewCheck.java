package io.acdc.archive.following;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the view holds what is on the log. */
@Readiness
@ApplicationScoped
class ViewCheck implements HealthCheck {
    private final ViewService views;

    ViewCheck(ViewService views) {
        this.views = views;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("view caught up with the log")
                .status(views.view().isPresent());
        views.failure().ifPresent(failure -> response.withData("failure", failure));
        return response.build();
    }
}
