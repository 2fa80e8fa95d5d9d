package io.acdc.evolution.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the gate found about the answers of candidates, and of models that were not announced yet: the first finding about
 * an answer counts, whether or not its task is still active. Bounded for models that were not announced.
 */
final class GateFindings {
    /** Findings about models not announced yet that are held at most, all models together. */
    static final int LIMIT = 100_000;

    private final Map<String, Map<String, Boolean>> byModel = new HashMap<>();
    private int held;

    /** How many findings are held about models that were not announced. */
    int held() {
        return held;
    }

    boolean isFull() {
        return held >= LIMIT;
    }

    /** Takes a finding in, unless there is one about this answer. Returns whether it did. */
    boolean note(String modelId, String taskId, boolean passed, boolean announced) {
        boolean first = byModel.computeIfAbsent(modelId, id -> new HashMap<>()).putIfAbsent(taskId, passed) == null;
        held += first && !announced ? 1 : 0;
        return first;
    }

    boolean has(String modelId, String taskId) {
        return byModel.getOrDefault(modelId, Map.of()).containsKey(taskId);
    }

    void restore(KeptFindings kept, boolean announced) {
        kept.passed().forEach(taskId -> note(kept.modelId(), taskId, true, announced));
        kept.failed().forEach(taskId -> note(kept.modelId(), taskId, false, announced));
    }

    /** The model is announced now. */
    void announce(String modelId) {
        held -= byModel.getOrDefault(modelId, Map.of()).size();
    }

    GateBasis of(String modelId) {
        return new GateBasis(
                Optional.empty(),
                byModel.getOrDefault(modelId, Map.of()).size(),
                tasks(modelId, false).stream().sorted().toList());
    }

    KeptFindings keep(String modelId) {
        return new KeptFindings(modelId, tasks(modelId, true), tasks(modelId, false));
    }

    /** Forgets a model. Returns whether there was anything. */
    boolean drop(String modelId) {
        return byModel.remove(modelId) != null;
    }

    private Set<String> tasks(String modelId, boolean passed) {
        return byModel.getOrDefault(modelId, Map.of()).entrySet().stream()
                .filter(finding -> finding.getValue() == passed)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
