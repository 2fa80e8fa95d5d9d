package io.acdc.archive.attendance;

import io.acdc.events.EvaluatorRegistration;
import io.acdc.evolution.archive.AvailableEvaluator;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.EvaluatorInput;
import io.acdc.evolution.archive.EvaluatorRole;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/** The instances of one kind and version. */
final class Instances {
    /** Whoever comes later cannot change what was there. */
    private static final Comparator<EvaluatorRegistration> SENIORITY =
            Comparator.comparing(EvaluatorRegistration::getStartedAt).thenComparing(Instances::name);

    private Instances() {}

    /**
     * The evaluator that they are together. Those that say otherwise than the one that started first are set aside.
     *
     * @param registrations at least one
     * @param aside takes the name of each that is set aside, and why, in one line
     */
    static AvailableEvaluator agreeing(
            EvaluatorId id, List<EvaluatorRegistration> registrations, BiConsumer<String, String> aside) {
        List<EvaluatorRegistration> bySeniority =
                registrations.stream().sorted(SENIORITY).toList();
        EvaluatorRegistration first = bySeniority.getFirst();
        bySeniority.stream()
                .filter(other -> !agree(first, other))
                .forEach(other -> aside.accept(
                        name(other),
                        "it says %s; %s, of the same kind %s and version %s, said %s before; give it another version"
                                .formatted(terms(other), name(first), id.kind(), id.version(), terms(first))));
        return available(
                id, bySeniority.stream().filter(other -> agree(first, other)).toList());
    }

    private static AvailableEvaluator available(EvaluatorId id, List<EvaluatorRegistration> agreeing) {
        EvaluatorRegistration first = agreeing.getFirst();
        return new AvailableEvaluator(
                id,
                EvaluatorRole.valueOf(first.getEvaluator().getRole().name()),
                EvaluatorInput.valueOf(first.getInput().name()),
                rejectShare(first),
                agreeing.stream().map(Instances::name).toList(),
                agreeing.stream()
                        .map(EvaluatorRegistration::getStartedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    private static boolean agree(EvaluatorRegistration one, EvaluatorRegistration other) {
        return terms(one).equals(terms(other));
    }

    private static String terms(EvaluatorRegistration registration) {
        OptionalDouble share = rejectShare(registration);
        return "role %s, input %s%s"
                .formatted(
                        registration.getEvaluator().getRole(),
                        registration.getInput(),
                        share.isPresent() ? ", rejectShare " + share.getAsDouble() : "");
    }

    /** Only a gate has one. */
    private static OptionalDouble rejectShare(EvaluatorRegistration registration) {
        return registration.getEvaluator().getRole() == io.acdc.events.EvaluatorRole.GATE
                ? registration.getRejectShare().map(OptionalDouble::of).orElseGet(OptionalDouble::empty)
                : OptionalDouble.empty();
    }

    private static String name(EvaluatorRegistration registration) {
        return registration.getEvaluator().getInstance();
    }
}
