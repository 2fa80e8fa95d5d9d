package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.FactsRead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who passes a task, and how many of the members did as the archive changed. */
final class PassRates {
    private record Answer(long index, boolean passed) {}

    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final ArrayNode overTime = JsonNodeFactory.instance.arrayNode();
    private List<String> members = List.of();
    private String last = "";

    /** Of a model's answers the first. */
    void add(SeenEvaluation seen) {
        answers.putIfAbsent(seen.evaluation().getModelId(), new Answer(seen.index(), seen.passed()));
    }

    /** To be told the decisions that were made while the task was active. */
    void visit(ArchiveDecision decision) {
        decision.getSelection().ifPresent(basis -> {
            members = basis.getMembersAfter();
            long read = decision.getFactsRead()
                    .map(FactsRead::getEvaluationsCompleted)
                    .orElse(Long.MAX_VALUE);
            note(
                    decision,
                    members.stream().flatMap(id -> known(id, read).stream()).toList());
        });
    }

    /** The answers over all models. */
    ObjectNode summary() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("models", answers.size())
                .put("passed", answers.values().stream().filter(Answer::passed).count());
    }

    /** The models that pass it, with those that are members at the end of its activity first. */
    ArrayNode passers() {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        members.stream()
                .filter(this::passes)
                .forEach(id -> rows.addObject().put("modelId", id).put("member", true));
        answers.keySet().stream()
                .filter(id -> passes(id) && !members.contains(id))
                .forEach(id -> rows.addObject().put("modelId", id).put("member", false));
        return rows;
    }

    /** A row for every decision that changed the numbers. */
    ArrayNode overTime() {
        return overTime;
    }

    private void note(ArchiveDecision decision, List<Answer> known) {
        long passes = known.stream().filter(Answer::passed).count();
        String now = passes + "/" + known.size() + "/" + members.size();
        if (!now.equals(last)) {
            last = now;
            overTime.addObject()
                    .put("decision", decision.getSequence())
                    .put("decidedAt", decision.getDecidedAt().toString())
                    .put("members", members.size())
                    .put("evaluated", known.size())
                    .put("passes", passes)
                    .put("passRate", known.isEmpty() ? 0 : (double) passes / known.size());
        }
    }

    private Optional<Answer> known(String modelId, long read) {
        return Optional.ofNullable(answers.get(modelId)).filter(answer -> answer.index() < read);
    }

    private boolean passes(String modelId) {
        Answer answer = answers.get(modelId);
        return answer != null && answer.passed();
    }
}
