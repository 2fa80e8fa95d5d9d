package io.acdc.archives.replay.state;

import io.acdc.archives.replay.facts.Numbering;
import io.acdc.evolution.archive.GateBasis;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the gate found about the answers of candidates and of models that were not announced yet, by their numbers. */
final class GateFindings {
    private final Map<Integer, Set<Integer>> looked = new HashMap<>();
    private final Map<Integer, Set<Integer>> failed = new HashMap<>();
    private final int limit;
    private int held;

    /**
     * @param limit findings about models not announced yet that are held at most
     */
    GateFindings(int limit) {
        this.limit = limit;
    }

    /** What becomes of a finding. */
    FactEffect take(int model, int task, boolean passed, boolean announced) {
        if (looked.getOrDefault(model, Set.of()).contains(task)) {
            return FactEffect.REPEATED;
        }
        if (!announced && held >= limit) {
            return FactEffect.REFUSED;
        }
        looked.computeIfAbsent(model, _ -> new HashSet<>()).add(task);
        if (!passed) {
            failed.computeIfAbsent(model, _ -> new HashSet<>()).add(task);
        }
        held += announced ? 0 : 1;
        return announced ? FactEffect.COUNTED : FactEffect.HELD;
    }

    /** The model was announced. Returns how many findings were held about it. */
    int announce(int model) {
        int released = looked.getOrDefault(model, Set.of()).size();
        held -= released;
        return released;
    }

    void drop(int model) {
        looked.remove(model);
        failed.remove(model);
    }

    GateBasis of(int model, Numbering tasks) {
        return new GateBasis(
                Optional.empty(),
                looked.getOrDefault(model, Set.of()).size(),
                failed.getOrDefault(model, Set.of()).stream()
                        .map(tasks::name)
                        .sorted()
                        .toList());
    }
}
