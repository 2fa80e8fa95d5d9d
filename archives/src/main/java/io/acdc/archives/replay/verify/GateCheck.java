package io.acdc.archives.replay.verify;

import io.acdc.archives.replay.state.AnswerSheet;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.state.ReplayedEvaluators.Counting;
import io.acdc.archives.replay.state.ReplayedModel;
import io.acdc.archives.replay.state.SettingsInForce;
import io.acdc.evolution.archive.EvaluatorRole;
import io.acdc.evolution.archive.GateBasis;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a gate rejects a candidate: too great a share of the answers it looked at failed. The own one comes first, then
 * the further ones in their order. Seeds are exempt.
 */
final class GateCheck {
    private GateCheck() {}

    /** What the first gate that stops it found. */
    static Optional<GateBasis> stopping(ReplayedArchive archive, ReplayedModel candidate, SettingsInForce settings) {
        if (candidate.isSeed()) {
            return Optional.empty();
        }
        OptionalDouble share = settings.archive().gateRejectShare();
        return Optional.of(archive.gateBasis(candidate.id()))
                .filter(found -> share.isPresent() && isTooMuch(found, share.getAsDouble()))
                .or(() -> further(archive, candidate));
    }

    private static Optional<GateBasis> further(ReplayedArchive archive, ReplayedModel candidate) {
        return archive.evaluators().awaitedBy(candidate).stream()
                .filter(evaluator -> evaluator.basis().role() == EvaluatorRole.GATE)
                .flatMap(gate -> Optional.of(found(archive, candidate, gate))
                        .filter(found ->
                                isTooMuch(found, gate.basis().rejectShare().orElse(1)))
                        .stream())
                .findFirst();
    }

    private static GateBasis found(ReplayedArchive archive, ReplayedModel candidate, Counting gate) {
        AnswerSheet sheet = candidate.answers(gate.id());
        BitSet looked = archive.pool().slots();
        sheet.retainScored(looked);
        BitSet failed = (BitSet) looked.clone();
        sheet.retainNotPassed(failed);
        return new GateBasis(
                Optional.of(gate.id()), looked.cardinality(), archive.pool().idsIn(failed));
    }

    private static boolean isTooMuch(GateBasis found, double rejectShare) {
        return found.evaluations() > 0 && found.failedTasks().size() > rejectShare * found.evaluations();
    }
}
