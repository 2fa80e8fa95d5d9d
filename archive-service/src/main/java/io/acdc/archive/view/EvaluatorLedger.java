package io.acdc.archive.view;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluatorBasis;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.evolution.archive.EvaluatorId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which further evaluators count, by the decisions. */
final class EvaluatorLedger {
    private final SortedMap<EvaluatorId, EvaluatorReport> counting = new TreeMap<>();

    void follow(ArchiveDecision decision) {
        decision.getEvaluator().ifPresent(basis -> {
            EvaluatorId id = new EvaluatorId(basis.getKind(), basis.getVersion());
            if (decision.getFurtherKind()
                    .filter(FurtherDecisionKind.EVALUATOR_JOINED::equals)
                    .isPresent()) {
                counting.put(id, report(basis, decision.getSequence()));
            } else {
                counting.remove(id);
            }
        });
    }

    /** Those that count now, by kind and version. */
    List<EvaluatorReport> counting() {
        return List.copyOf(counting.values());
    }

    private static EvaluatorReport report(EvaluatorBasis basis, long joinedAt) {
        return new EvaluatorReport(basis.getKind(), basis.getVersion(), basis.getRole(), basis.getInput(), joinedAt);
    }
}
