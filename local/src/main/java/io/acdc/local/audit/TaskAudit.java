package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.fold.ArchiveFold;
import io.acdc.events.ArchiveDecision;
import java.util.Optional;

/** The story of a task. */
final class TaskAudit {
    private final AuditLog log;
    private final PopulationFacts facts;

    TaskAudit(AuditLog log, PopulationFacts facts) {
        this.log = log;
        this.facts = facts;
    }

    ObjectNode story(String taskId) {
        TaskLife life = new TaskLife(taskId);
        PassRates rates = new PassRates();
        String own = log.ownKind(facts.name());
        log.evaluations(taskId, seen -> {
            if (seen.isBy(own)
                    && seen.evaluation().getTaskId().equals(taskId)
                    && seen.evaluation().getPopulation().equals(facts.name())) {
                rates.add(seen);
            }
        });
        History.walk(log, facts.name(), (decision, before) -> visit(taskId, decision, before, life, rates));
        ObjectNode story = JsonNodeFactory.instance.objectNode();
        TaskParts.add(story, Optional.of(facts), taskId);
        facts.task(taskId).ifPresent(task -> story.set("scientistCalls", CallRows.of(log, task.getScientistCalls())));
        story.set("taskChildren", TaskParts.rows(facts.taskChildren(taskId)));
        story.set("decisions", life.rows());
        story.set("evaluations", rates.summary());
        story.set("passRateOverTime", rates.overTime());
        story.set("passedBy", rates.passers());
        return story;
    }

    private static void visit(
            String taskId, ArchiveDecision decision, ArchiveFold before, TaskLife life, PassRates rates) {
        life.visit(decision);
        if (before.activeTasks().contains(taskId)) {
            rates.visit(decision);
        }
    }
}
