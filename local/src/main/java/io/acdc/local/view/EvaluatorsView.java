package io.acdc.local.view;

import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The latest word of every evaluator. May be fed and asked by different threads. */
public final class EvaluatorsView {
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Map<String, EvaluatorRegistration> byInstance = new HashMap<>();

    public synchronized void apply(EvaluatorRegistration registration) {
        byInstance.put(registration.getEvaluator().getInstance(), registration);
    }

    /** Evaluators that take work: they said so, and not too long ago, since a killed one says nothing. */
    public synchronized List<EvaluatorRegistration> up(Instant now) {
        return byInstance.values().stream()
                .filter(registration -> registration.getState() == EvaluatorState.UP)
                .filter(registration ->
                        registration.getWrittenAt().plus(SILENCE).isAfter(now))
                .sorted(Comparator.comparing(
                        registration -> registration.getEvaluator().getInstance()))
                .toList();
    }

    /**
     * Mean share of the time the given evaluators spent on work items, 0..1; 0 where none is known. Those of other kinds,
     * and those that only read what others answered, have no part in it.
     *
     * @param kind of the population's own evaluators
     */
    public synchronized double busyFraction(String kind, Collection<String> instances) {
        return byInstance.values().stream()
                .filter(registration ->
                        instances.contains(registration.getEvaluator().getInstance()))
                .filter(registration -> registration.getEvaluator().getKind().equals(kind))
                .filter(registration -> registration.getInput() == EvaluatorInput.MODEL)
                .mapToDouble(EvaluatorRegistration::getBusyFraction)
                .average()
                .orElse(0);
    }
}
