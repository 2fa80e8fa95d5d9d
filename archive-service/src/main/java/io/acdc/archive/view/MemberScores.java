package io.acdc.archive.view;

import io.acdc.events.ContenderAssessment;
import io.acdc.events.SelectionBasis;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the last selection said about those that stayed. */
final class MemberScores {
    private Map<String, ContenderAssessment> byModel = Map.of();

    /** Takes in a selection. */
    void selected(SelectionBasis basis) {
        Map<String, ContenderAssessment> all = new HashMap<>();
        basis.getContenders().forEach(contender -> all.put(contender.getModelId(), contender));
        all.keySet().retainAll(basis.getMembersAfter());
        byModel = all;
    }

    Optional<ContenderAssessment> of(String modelId) {
        return Optional.ofNullable(byModel.get(modelId));
    }

    OptionalDouble bestFitness() {
        return byModel.values().stream()
                .mapToDouble(ContenderAssessment::getFitness)
                .max();
    }
}
