package io.acdc.local.inspect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.events.ActiveTask;
import io.acdc.events.TaskProposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The active tasks of a population, in order of activation. */
public final class TasksReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TasksReport() {}

    /** The report over tasks. */
    public static Report of(List<ActiveTask> tasks) {
        List<String> lines = new ArrayList<>();
        lines.add("task                    level  passed by  how       skill                 instruction -> answer");
        tasks.forEach(task -> lines.add(line(task)));
        ArrayNode json = JSON.createArrayNode();
        tasks.forEach(task -> json.add(node(task)));
        return new Report(lines, json);
    }

    private static String line(ActiveTask active) {
        TaskProposed task = active.getTask();
        return String.format(
                Locale.ROOT,
                "%-22s %6d %6d/%-3d  %-9s %-21s %s -> %s",
                active.getTaskId(),
                task.getDifficulty(),
                active.getPasses(),
                active.getEvaluated(),
                task.getOperator().name().toLowerCase(Locale.ROOT),
                task.getSkill(),
                task.getInstruction(),
                task.getScorer().getExpected());
    }

    private static ObjectNode node(ActiveTask active) {
        TaskProposed task = active.getTask();
        ObjectNode node = JSON.createObjectNode()
                .put("taskId", active.getTaskId())
                .put("instruction", task.getInstruction())
                .put("expected", task.getScorer().getExpected())
                .put("skill", task.getSkill())
                .put("domain", task.getDomain())
                .put("difficulty", task.getDifficulty())
                .put("operator", task.getOperator().name())
                .put("passes", active.getPasses())
                .put("evaluated", active.getEvaluated())
                .put("activatedAt", active.getActivatedAt());
        task.getParentTaskId().ifPresent(parent -> node.put("parentTaskId", parent));
        return node;
    }
}
