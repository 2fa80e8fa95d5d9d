package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.events.TaskProposed;
import io.acdc.local.json.AvroJson;
import java.util.List;
import java.util.Optional;

/** What stories tell about a task itself. */
final class TaskParts {
    private TaskParts() {}

    /** The proposal and what it was made from. */
    static void add(ObjectNode story, Optional<PopulationFacts> facts, String taskId) {
        facts.flatMap(known -> known.task(taskId))
                .ifPresentOrElse(
                        task -> story.set("task", AvroJson.tree(task)),
                        () -> story.putObject("task").put("taskId", taskId).put("proposal", "not in this log"));
        facts.ifPresent(known -> story.set("taskAncestry", rows(known.taskAncestry(taskId))));
    }

    static ArrayNode rows(List<TaskProposed> tasks) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        tasks.forEach(task -> rows.addObject()
                .put("taskId", task.getTaskId())
                .put("operator", task.getOperator().name())
                .put("skill", task.getSkill())
                .put("difficulty", task.getDifficulty())
                .put("instruction", task.getInstruction())
                .put("expected", task.getScorer().getExpected()));
        return rows;
    }
}
