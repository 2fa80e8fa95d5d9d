package io.acdc.evolution.archive;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** Further evaluators for tests. */
final class Evaluators {
    static final EvaluatorId BREVITY = new EvaluatorId("brevity", "1");
    static final EvaluatorId FORMAT = new EvaluatorId("format", "1");
    static final EvaluatorId JUDGE = new EvaluatorId("judge", "2");

    private static final Instant START = Instant.parse("2025-12-31T00:00:00Z");

    private Evaluators() {}

    /** Scores answers that others got out of the models. */
    static AvailableEvaluator reading(EvaluatorId id) {
        return skill(id, EvaluatorInput.TRANSCRIPT);
    }

    /** Asks the models itself. */
    static AvailableEvaluator asking(EvaluatorId id) {
        return skill(id, EvaluatorInput.MODEL);
    }

    static AvailableEvaluator skill(EvaluatorId id, EvaluatorInput input) {
        return new AvailableEvaluator(id, EvaluatorRole.SKILL, input, OptionalDouble.empty(), List.of("b", "a"), START);
    }

    static AvailableEvaluator gate(EvaluatorId id, EvaluatorInput input, double rejectShare) {
        return new AvailableEvaluator(
                id, EvaluatorRole.GATE, input, OptionalDouble.of(rejectShare), List.of("g"), START);
    }

    static AvailableEvaluator startedAt(Instant startedAt, AvailableEvaluator evaluator) {
        return new AvailableEvaluator(
                evaluator.id(),
                evaluator.role(),
                evaluator.input(),
                evaluator.rejectShare(),
                evaluator.instances(),
                startedAt);
    }
}
