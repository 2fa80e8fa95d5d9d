package io.acdc.archive.attendance;

import io.acdc.archives.facts.EvaluationRules;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorRole;
import java.util.Optional;

/** What a registration must say to make sense by itself. */
final class RegistrationRules {
    private RegistrationRules() {}

    /** What is wrong and what to do, in one line; empty if nothing is. */
    static Optional<String> fault(EvaluatorRegistration registration) {
        Evaluator evaluator = registration.getEvaluator();
        if (evaluator.getKind().isBlank() || evaluator.getVersion().isBlank()) {
            return Optional.of("it says kind '%s' and version '%s'; it must say both"
                    .formatted(evaluator.getKind(), evaluator.getVersion()));
        }
        if (evaluator.getKind().equals(EvaluationRules.GATE_KIND)) {
            return Optional.of(
                    "the kind '%s' is that of the gate that populations have of their own; it must be another"
                            .formatted(evaluator.getKind()));
        }
        return evaluator.getRole() == EvaluatorRole.GATE ? rejectShareFault(registration) : Optional.empty();
    }

    private static Optional<String> rejectShareFault(EvaluatorRegistration registration) {
        Optional<Double> share = registration.getRejectShare();
        return share.filter(value -> value >= 0 && value <= 1).isPresent()
                ? Optional.empty()
                : Optional.of("it is a gate and says rejectShare %s; it must say one from 0 to 1"
                        .formatted(share.map(String::valueOf).orElse("nowhere")));
    }
}
