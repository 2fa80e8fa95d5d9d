package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.fold.ArchiveFold;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ContenderAssessment;
import io.acdc.events.DecisionKind;
import io.acdc.events.FactsRead;
import io.acdc.events.SelectionBasis;
import java.util.List;
import java.util.Optional;

/** What became of a model, by the decisions. */
final class ModelLife {
    private final String modelId;
    private final ArrayNode decisions = JsonNodeFactory.instance.arrayNode();
    private Optional<ArchiveDecision> admitted = Optional.empty();
    private Optional<ArchiveDecision> left = Optional.empty();
    private long selections;

    ModelLife(String modelId) {
        this.modelId = modelId;
    }

    void visit(ArchiveDecision decision, ArchiveFold before) {
        boolean about = decision.getModelId().filter(modelId::equals).isPresent();
        boolean evicted = decision.getEvicted().contains(modelId);
        if (decision.getSelection().isPresent() && before.members().contains(modelId)) {
            selections++;
        }
        if (about || evicted) {
            decisions.add(row(decision, evicted && !about));
        }
        if (about && decision.getKind() == DecisionKind.CANDIDATE_ADMITTED) {
            admitted = Optional.of(decision);
        } else if (evicted || (about && decision.getKind() == DecisionKind.CANDIDATE_REJECTED)) {
            left = Optional.of(decision);
        }
    }

    /** Why an evaluation that was read there came too late; empty if it did not. */
    Optional<String> departedAt(long evaluationIndex) {
        return left.filter(decision -> decision.getFactsRead()
                        .map(FactsRead::getEvaluationsCompleted)
                        .filter(read -> read <= evaluationIndex)
                        .isPresent())
                .map(decision ->
                        "the model had left by decision %d when it was read".formatted(decision.getSequence()));
    }

    /** Where it stands now. */
    ObjectNode membership() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("standing", standing());
        admitted.ifPresent(decision -> node.put("admittedAt", decision.getSequence())
                .put("admittedOn", decision.getDecidedAt().toString()));
        left.ifPresent(decision -> node.put("leftAt", decision.getSequence())
                .put("leftOn", decision.getDecidedAt().toString()));
        return node.put("selectionsAsMember", selections);
    }

    /** All decisions about it. */
    ArrayNode decisions() {
        return decisions;
    }

    /** Member, evicted, rejected or undecided. */
    String standing() {
        if (admitted.isPresent()) {
            return left.isPresent() ? "evicted" : "member";
        }
        return left.isPresent() ? "rejected" : "undecided";
    }

    private ObjectNode row(ArchiveDecision decision, boolean onlyEvicted) {
        ObjectNode row = DecisionRow.of(decision);
        if (onlyEvicted) {
            row.put("kind", "EVICTED");
        }
        assessment(decision)
                .ifPresent(assessment -> row.put("fitness", assessment.getFitness())
                        .put("selectionScore", assessment.getSelectionScore())
                        .put("passes", assessment.getPasses()));
        decision.getSelection().ifPresent(basis -> row.put("comparableTasks", basis.getComparableTasks()));
        return row;
    }

    private Optional<ContenderAssessment> assessment(ArchiveDecision decision) {
        return decision.getSelection().map(SelectionBasis::getContenders).orElse(List.of()).stream()
                .filter(contender -> contender.getModelId().equals(modelId))
                .findFirst();
    }
}
