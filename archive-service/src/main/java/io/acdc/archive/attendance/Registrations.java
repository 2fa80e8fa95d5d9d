package io.acdc.archive.attendance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorState;
import io.acdc.events.Population;
import io.acdc.evolution.archive.AvailableEvaluator;
import io.acdc.evolution.archive.EvaluatorId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The latest word of every evaluator that is up. May be fed and asked by different threads. */
final class Registrations {
    /** They speak every two seconds; a killed one says nothing. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Map<String, EvaluatorRegistration> byInstance = new HashMap<>();
    private final SaidOnce faults;

    /**
     * Nobody is there.
     *
     * @param faults takes a line for people about each registration that cannot be right, once
     */
    Registrations(Consumer<String> faults) {
        this.faults = new SaidOnce(faults);
    }

    /** What an instance says now, in place of what it said before. */
    synchronized void said(EvaluatorRegistration registration) {
        String instance = registration.getEvaluator().getInstance();
        byInstance.remove(instance);
        RegistrationRules.fault(registration)
                .ifPresentOrElse(fault -> setAside(instance, fault), () -> enter(instance, registration));
    }

    synchronized void removed(String instance) {
        byInstance.remove(instance);
    }

    /** What is said under an instance's name is not its word. */
    synchronized void unreadable(String instance, String fault) {
        removed(instance);
        setAside(instance, fault);
    }

    /** Who works for the population besides its own kind, by kind and version. */
    synchronized List<AvailableEvaluator> available(Population population, Instant now) {
        String own = population.getSettings().getEvaluation().getEvaluatorKind();
        byInstance.values().removeIf(registration -> !isHeardOf(registration, now));
        Map<EvaluatorId, List<EvaluatorRegistration>> present = byInstance.values().stream()
                .filter(registration -> !registration.getEvaluator().getKind().equals(own))
                .filter(registration -> worksFor(registration, population))
                .collect(groupingBy(Registrations::id, TreeMap::new, toList()));
        return present.entrySet().stream()
                .map(entry -> Instances.agreeing(entry.getKey(), entry.getValue(), this::setAside))
                .toList();
    }

    private void enter(String instance, EvaluatorRegistration registration) {
        if (registration.getState() == EvaluatorState.UP) {
            byInstance.put(instance, registration);
        }
    }

    private void setAside(String instance, String fault) {
        faults.say("the registration of evaluator %s is set aside: %s".formatted(instance, fault));
    }

    private static EvaluatorId id(EvaluatorRegistration registration) {
        return new EvaluatorId(
                registration.getEvaluator().getKind(),
                registration.getEvaluator().getVersion());
    }

    private static boolean worksFor(EvaluatorRegistration registration, Population population) {
        return registration.getPopulations().isEmpty()
                || registration.getPopulations().contains(population.getName());
    }

    private static boolean isHeardOf(EvaluatorRegistration registration, Instant now) {
        return registration.getWrittenAt().plus(SILENCE).isAfter(now);
    }
}
