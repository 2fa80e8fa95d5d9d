package io.acdc.evaluatorkit.presence;

import io.acdc.evaluatorkit.EvaluatorDefinition;
import io.acdc.evaluatorkit.ModelEvaluator;
import io.acdc.evaluatorkit.TranscriptEvaluator;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorState;
import java.time.Instant;
import java.util.List;

/**
 * One instance of an evaluator.
 *
 * @param definition what it is
 * @param instance its name, unlike that of any other evaluator
 * @param populations it works for; empty for all
 */
public record Identity(EvaluatorDefinition definition, String instance, List<String> populations) {
    /** What transcripts need. */
    private static final String NONE = "none";

    public Identity {
        populations = List.copyOf(populations);
    }

    /** As evaluations name it. */
    public Evaluator evaluator() {
        return new Evaluator(definition.kind(), definition.version(), definition.role(), instance);
    }

    /** What runs the models. */
    public String backend() {
        return switch (definition.assessor()) {
            case ModelEvaluator models -> models.backend();
            case TranscriptEvaluator _ -> NONE;
        };
    }

    /** The device it runs them on. */
    public String device() {
        return switch (definition.assessor()) {
            case ModelEvaluator models -> models.device();
            case TranscriptEvaluator _ -> NONE;
        };
    }

    EvaluatorRegistration registration(EvaluatorState state, Activity.Snapshot activity, Instant now) {
        EvaluatorRegistration.Builder registration = EvaluatorRegistration.newBuilder()
                .setEvaluator(evaluator())
                .setState(state)
                .setBackend(backend())
                .setDevice(device())
                .setStartedAt(activity.startedAt())
                .setAnswers(activity.evaluations())
                .setBusyFraction(activity.busyFraction())
                .setWrittenAt(now)
                .setInput(definition.input())
                .setPopulations(populations);
        definition.rejectShare().ifPresent(registration::setRejectShare);
        return registration.build();
    }
}
