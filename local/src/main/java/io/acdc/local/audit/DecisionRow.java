package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.mapping.DecisionWords;
import io.acdc.events.ArchiveDecision;

/** A decision in one row; {@code acdc audit} of its id tells the rest. */
final class DecisionRow {
    private DecisionRow() {}

    static ObjectNode of(ArchiveDecision decision) {
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("decision", decision.getPopulation() + "#" + decision.getSequence())
                .put("kind", DecisionWords.kind(decision));
        decision.getModelId().ifPresent(model -> row.put("modelId", model));
        decision.getTaskId().ifPresent(task -> row.put("taskId", task));
        return row.put("decidedAt", decision.getDecidedAt().toString()).put("explanation", decision.getExplanation());
    }
}
