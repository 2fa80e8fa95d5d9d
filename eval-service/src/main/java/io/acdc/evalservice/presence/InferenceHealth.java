package io.acdc.evalservice.presence;

import io.acdc.evalservice.answering.InferenceBackend;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Degraded while models cannot be asked, such as with an inference server that is down, with the reason. */
@Wellness
@ApplicationScoped
public class InferenceHealth implements HealthCheck {
    private final InferenceBackend inference;

    InferenceHealth(InferenceBackend inference) {
        this.inference = inference;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> trouble = inference.trouble();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("inference")
                .withData("backend", inference.backend().name())
                .withData("device", inference.backend().device())
                .status(trouble.isEmpty());
        trouble.ifPresent(line -> response.withData("trouble", line));
        return response.build();
    }
}
