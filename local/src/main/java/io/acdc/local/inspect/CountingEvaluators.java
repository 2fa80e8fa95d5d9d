package io.acdc.local.inspect;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluatorBasis;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.evolution.archive.EvaluatorId;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which further evaluators' scores count in which population, as decided. */
final class CountingEvaluators {
    /**
     * One that counts.
     *
     * @param basis as decided
     * @param since sequence number of the decision
     */
    record Counting(EvaluatorBasis basis, long since) {}

    private final Map<String, SortedMap<EvaluatorId, Counting>> byPopulation = new HashMap<>();

    /** Takes in a decision; decisions of one population come in their order. */
    void apply(ArchiveDecision decision) {
        decision.getEvaluator().ifPresent(basis -> {
            SortedMap<EvaluatorId, Counting> counting =
                    byPopulation.computeIfAbsent(decision.getPopulation(), _ -> new TreeMap<>());
            EvaluatorId id = new EvaluatorId(basis.getKind(), basis.getVersion());
            if (decision.getFurtherKind()
                    .filter(FurtherDecisionKind.EVALUATOR_JOINED::equals)
                    .isPresent()) {
                counting.put(id, new Counting(basis, decision.getSequence()));
            } else {
                counting.remove(id);
            }
        });
    }

    /** Those that count now, by kind and version. */
    SortedMap<EvaluatorId, Counting> of(String population) {
        return new TreeMap<>(byPopulation.getOrDefault(population, new TreeMap<>()));
    }
}
