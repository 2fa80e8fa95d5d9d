package io.acdc.evalservice.presence;

import io.acdc.evalservice.evaluation.EvaluatorIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Says what the evaluator is doing. Whether its channels work is reported by the messaging extension. */
@Liveness
@ApplicationScoped
public class EvaluatorHealth implements HealthCheck {
    private final EvaluatorIdentity identity;
    private final WorkRecord work;

    EvaluatorHealth(EvaluatorIdentity identity, WorkRecord work) {
        this.identity = identity;
        this.work = work;
    }

    @Override
    public HealthCheckResponse call() {
        WorkRecord.Snapshot now = work.snapshot();
        return HealthCheckResponse.named("evaluator")
                .up()
                .withData("instance", identity.evaluator().getInstance())
                .withData("answers", now.answers())
                .withData("busyWith", now.busyWith().orElse("nothing"))
                .build();
    }
}
