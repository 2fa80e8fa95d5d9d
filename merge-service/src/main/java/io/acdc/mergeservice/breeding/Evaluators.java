package io.acdc.mergeservice.breeding;

import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorState;
import io.acdc.events.Population;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The latest word of every evaluator. */
final class Evaluators {
    /** They speak every two seconds; a killed one says nothing. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Map<String, EvaluatorRegistration> byInstance = new HashMap<>();

    void registered(EvaluatorRegistration registration) {
        byInstance.put(registration.getEvaluator().getInstance(), registration);
    }

    void removed(String instance) {
        byInstance.remove(instance);
    }

    /** How many answer the population's tasks now: of its own kind, and taking work items. */
    int up(Population population, Instant now) {
        String kind = population.getSettings().getEvaluation().getEvaluatorKind();
        return (int) byInstance.values().stream()
                .filter(registration -> registration.getState() == EvaluatorState.UP)
                .filter(registration -> registration.getEvaluator().getKind().equals(kind))
                .filter(registration -> registration.getInput() == EvaluatorInput.MODEL)
                .filter(registration -> worksFor(registration, population))
                .filter(registration ->
                        registration.getWrittenAt().plus(SILENCE).isAfter(now))
                .count();
    }

    private static boolean worksFor(EvaluatorRegistration registration, Population population) {
        return registration.getPopulations().isEmpty()
                || registration.getPopulations().contains(population.getName());
    }
}
