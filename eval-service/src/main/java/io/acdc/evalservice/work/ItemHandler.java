package io.acdc.evalservice.work;

import io.acdc.assistancekit.sandbox.StoppingException;
import io.acdc.evalservice.answering.ModelUnavailableException;
import io.acdc.evalservice.evaluation.EvaluatorIdentity;
import io.acdc.evalservice.evaluation.WorkItemEvaluator;
import io.acdc.evalservice.presence.EvaluationMetrics;
import io.acdc.evalservice.presence.WorkRecord;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import io.acdc.schemas.codec.DeadLetters;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.topics.Topics;
import io.acdc.schemas.tracing.TraceContext;
import io.acdc.schemas.work.Delivery;
import io.acdc.schemas.work.Outcome;
import io.acdc.schemas.work.WorkHandler;
import io.acdc.tracing.export.StepExport;
import io.acdc.tracing.story.EvaluationSteps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * From a work item in hand to what goes out. An item is done when the broker has acknowledged all its evaluations: after
 * a crash it is evaluated again, which changes nothing.
 */
@ApplicationScoped
public class ItemHandler implements WorkHandler {
    private static final Logger LOG = Logger.getLogger(ItemHandler.class);
    private static final String SERVICE = "eval-service";

    private final EventCodec codec;
    private final WorkItemEvaluator evaluator;
    private final EvaluatorIdentity identity;
    private final EventLog log;
    private final WorkRecord work;
    private final EvaluationMetrics metrics;
    private final StepExport steps;

    ItemHandler(
            EventCodec codec,
            WorkItemEvaluator evaluator,
            EvaluatorIdentity identity,
            EventLog log,
            WorkRecord work,
            EvaluationMetrics metrics,
            StepExport steps) {
        this.codec = codec;
        this.evaluator = evaluator;
        this.identity = identity;
        this.log = log;
        this.work = work;
        this.metrics = metrics;
        this.steps = steps;
    }

    @Override
    public Outcome handle(Delivery delivery) {
        return switch (decode(delivery)) {
            case Decoded.Event<EvaluationRequested>(EvaluationRequested item) -> take(delivery, item);
            case Decoded.Refused<EvaluationRequested>(String reason) -> setAside(delivery, reason);
        };
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        if (decode(delivery) instanceof Decoded.Event<EvaluationRequested>(EvaluationRequested item)) {
            if (!isForMe(item)) {
                return;
            }
            publish(evaluator.failed(item, reason));
        }
        setAside(delivery, reason);
    }

    private Decoded<EvaluationRequested> decode(Delivery delivery) {
        return codec.decode(delivery.record().value(), delivery.record().headers(), EvaluationRequested.class);
    }

    private Outcome take(Delivery delivery, EvaluationRequested item) {
        if (!isForMe(item)) {
            return new Outcome.Done();
        }
        try {
            Instant taken = Instant.now();
            metrics.delivered(delivery.number());
            List<EvaluationCompleted> evaluations = work.during(item.getRequestId(), () -> evaluator.evaluate(item));
            publish(evaluations);
            steps.export(() -> EvaluationSteps.of(
                    evaluations,
                    item.getRequestedAt(),
                    Optional.of(taken),
                    Instant.now(),
                    TraceContext.of(delivery.record().headers())));
        } catch (StoppingException | ModelUnavailableException e) {
            metrics.returned();
            LOG.warnf("handed back %s: %s", delivery.place(), e.getMessage());
            return new Outcome.Returned(String.valueOf(e.getMessage()));
        }
        work.addAnswers(item.getTasks().size());
        LOG.debugf("answered %s for the %d. time, model %s", item.getRequestId(), delivery.number(), item.getModelId());
        return new Outcome.Done();
    }

    /** What others are asked passes by here too. */
    private boolean isForMe(EvaluationRequested item) {
        return item.getEvaluatorKind()
                        .map(kind -> kind.equals(identity.evaluator().getKind()))
                        .orElse(true)
                && item.getEvaluatorVersion()
                        .map(version -> version.equals(identity.evaluator().getVersion()))
                        .orElse(true);
    }

    private void publish(List<EvaluationCompleted> evaluations) {
        CompletableFuture<?>[] acknowledged = evaluations.stream()
                .map(evaluation -> log.append(Topics.EVALUATIONS_COMPLETED, evaluation))
                .map(stage -> stage.toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(acknowledged).join();
        metrics.count(evaluations);
    }

    private Outcome setAside(Delivery delivery, String reason) {
        LOG.warnf("set aside %s: %s", delivery.place(), reason);
        log.append(DeadLetters.of(delivery.record(), SERVICE, reason))
                .toCompletableFuture()
                .join();
        return new Outcome.Done();
    }
}
