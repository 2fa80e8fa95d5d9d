package io.acdc.evolution.archive;

import io.acdc.evolution.archive.FurtherEvaluators.CountingEvaluator;
import java.util.BitSet;
import java.util.Optional;

/** Whether a gate keeps a candidate out: the own one, then the further ones that its decision waited for. */
final class Gates {
    private final TaskPool pool;
    private final GateFindings findings;
    private final FurtherEvaluators evaluators;

    Gates(TaskPool pool, GateFindings findings, FurtherEvaluators evaluators) {
        this.pool = pool;
        this.findings = findings;
        this.evaluators = evaluators;
    }

    /** What the first gate that stops it found. Seeds are exempt. */
    Optional<GateBasis> stopping(Contestant candidate, ArchiveSettings settings) {
        return candidate.isGated() ? own(candidate, settings).or(() -> further(candidate)) : Optional.empty();
    }

    private Optional<GateBasis> own(Contestant candidate, ArchiveSettings settings) {
        return settings.gateRejectShare().isPresent()
                ? Optional.of(findings.of(candidate.id()))
                        .filter(basis ->
                                basis.exceeds(settings.gateRejectShare().getAsDouble()))
                : Optional.empty();
    }

    private Optional<GateBasis> further(Contestant candidate) {
        return evaluators.awaitedBy(candidate).stream()
                .filter(evaluator -> evaluator.role() == EvaluatorRole.GATE)
                .flatMap(gate -> stopping(gate, candidate).stream())
                .findFirst();
    }

    private Optional<GateBasis> stopping(CountingEvaluator gate, Contestant candidate) {
        AnswerSheet found = candidate.answers(gate.id());
        BitSet scored = pool.slots();
        found.retainScored(scored);
        BitSet failed = (BitSet) scored.clone();
        found.retainNotPassed(failed);
        return Optional.of(new GateBasis(Optional.of(gate.id()), scored.cardinality(), pool.idsIn(failed)))
                .filter(basis -> basis.exceeds(gate.standing().rejectShare().orElse(1)));
    }
}
