package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.replay.state.ActiveTask;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.state.ReplayedModel;
import io.acdc.archives.replay.verify.CheckedDecision;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.TaskProposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the facts say of a decision, at the place in the log where it was made.
 *
 * @param checked the decision against what its facts make it
 * @param archive both archives as they were just before
 * @param facts words for the ids
 */
record DecisionEvidence(CheckedDecision checked, ReplayedArchive archive, PopulationFacts facts) {
    /** Puts it into words; to be called before the archive goes on. */
    ObjectNode parts() {
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        parts.set("recomputed", agreement());
        ArchiveDecision decision = checked.recorded();
        if (decision.getSelection().isPresent()) {
            parts.set("excludedTasks", tasks(false));
            parts.set("comparableTasks", tasks(true));
        }
        if (decision.getKind() == DecisionKind.TASK_RETIRED) {
            decision.getTaskId().flatMap(archive.pool()::find).ifPresent(task -> parts.set("members", answers(task)));
        }
        return parts;
    }

    private ObjectNode agreement() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("agrees", checked.agrees());
        if (!checked.agrees()) {
            ArrayNode differences = node.putArray("differences");
            checked.differences()
                    .forEach(difference -> differences
                            .addObject()
                            .put("field", difference.field())
                            .put("recorded", difference.recorded())
                            .put("recomputed", difference.recomputed()));
        }
        return node;
    }

    private ArrayNode tasks(boolean comparable) {
        List<ReplayedModel> contenders = contenders();
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (ActiveTask task : archive.pool().active()) {
            List<String> lacking = contenders.stream()
                    .filter(model -> !model.answers().hasAnswered(task.slot()))
                    .map(ReplayedModel::id)
                    .toList();
            if (lacking.isEmpty() == comparable) {
                rows.add(comparable ? compared(task, contenders) : excluded(task, lacking));
            }
        }
        return rows;
    }

    private ObjectNode compared(ActiveTask task, List<ReplayedModel> contenders) {
        List<String> passing = contenders.stream()
                .filter(model -> model.answers().passes(task.slot()))
                .map(ReplayedModel::id)
                .toList();
        ObjectNode row = row(task).put("passes", passing.size());
        ArrayNode ids = row.putArray("passedBy");
        passing.forEach(ids::add);
        return row;
    }

    private ObjectNode excluded(ActiveTask task, List<String> lacking) {
        return row(task).put("unansweredBy", String.join(", ", lacking));
    }

    private ObjectNode row(ActiveTask task) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("taskId", task.id())
                .put("skill", facts.task(task.id()).map(TaskProposed::getSkill).orElse(""));
    }

    private ArrayNode answers(ActiveTask task) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        archive.models()
                .members()
                .forEach(member -> rows.addObject()
                        .put("modelId", member.id())
                        .put("passes", member.answers().passes(task.slot())));
        return rows;
    }

    private List<ReplayedModel> contenders() {
        List<ReplayedModel> contenders = new ArrayList<>(archive.models().members());
        Optional<ReplayedModel> candidate = checked.recorded().getModelId().flatMap(archive.models()::live);
        candidate.ifPresent(contenders::add);
        return contenders;
    }
}
