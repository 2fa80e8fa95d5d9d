package io.acdc.archives.mapping;

import io.acdc.evolution.archive.EvaluatorBasis;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.EvaluatorInput;
import io.acdc.evolution.archive.EvaluatorRole;
import io.acdc.evolution.archive.GateBasis;
import java.util.OptionalDouble;

/** Further evaluators between events and the archive's words. */
public final class EvaluatorEvents {
    private EvaluatorEvents() {}

    /** On what grounds an evaluator joined or left. */
    static io.acdc.events.EvaluatorBasis of(EvaluatorBasis basis) {
        return io.acdc.events.EvaluatorBasis.newBuilder()
                .setKind(basis.id().kind())
                .setVersion(basis.id().version())
                .setRole(of(basis.role()))
                .setInput(of(basis.input()))
                .setRejectShare(
                        basis.rejectShare().isPresent() ? basis.rejectShare().getAsDouble() : null)
                .setInstances(basis.instances())
                .setWhy(basis.why())
                .build();
    }

    /** The same as it was recorded. */
    public static EvaluatorBasis basis(io.acdc.events.EvaluatorBasis event) {
        return new EvaluatorBasis(
                new EvaluatorId(event.getKind(), event.getVersion()),
                role(event.getRole()),
                input(event.getInput()),
                event.getRejectShare().map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                event.getInstances(),
                event.getWhy());
    }

    /** What a gate found. */
    static io.acdc.events.GateBasis of(GateBasis basis) {
        return new io.acdc.events.GateBasis(
                basis.evaluations(),
                basis.failedTasks(),
                basis.by().map(EvaluatorId::kind).orElse(""),
                basis.by().map(EvaluatorId::version).orElse(""));
    }

    /** What an evaluator's scores are for. */
    public static EvaluatorRole role(io.acdc.events.EvaluatorRole event) {
        return switch (event) {
            case SKILL -> EvaluatorRole.SKILL;
            case GATE -> EvaluatorRole.GATE;
        };
    }

    /** What an evaluator takes in. */
    public static EvaluatorInput input(io.acdc.events.EvaluatorInput event) {
        return switch (event) {
            case MODEL -> EvaluatorInput.MODEL;
            case TRANSCRIPT -> EvaluatorInput.TRANSCRIPT;
        };
    }

    private static io.acdc.events.EvaluatorRole of(EvaluatorRole role) {
        return switch (role) {
            case SKILL -> io.acdc.events.EvaluatorRole.SKILL;
            case GATE -> io.acdc.events.EvaluatorRole.GATE;
        };
    }

    private static io.acdc.events.EvaluatorInput of(EvaluatorInput input) {
        return switch (input) {
            case MODEL -> io.acdc.events.EvaluatorInput.MODEL;
            case TRANSCRIPT -> io.acdc.events.EvaluatorInput.TRANSCRIPT;
        };
    }
}
