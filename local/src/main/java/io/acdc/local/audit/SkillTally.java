package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.TaskProposed;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A model's answers by skill; of repeated ones the first. */
final class SkillTally {
    private final PopulationFacts facts;
    private final Set<String> met = new HashSet<>();
    private final Map<String, int[]> bySkill = new TreeMap<>();
    private int passed;
    private int failedToScore;
    private int repeated;

    SkillTally(PopulationFacts facts) {
        this.facts = facts;
    }

    void add(SeenEvaluation seen) {
        EvaluationCompleted evaluation = seen.evaluation();
        if (!met.add(evaluation.getEvaluationId())) {
            repeated++;
            return;
        }
        String skill =
                facts.task(evaluation.getTaskId()).map(TaskProposed::getSkill).orElse("(unknown task)");
        int[] counts = bySkill.computeIfAbsent(skill, _ -> new int[2]);
        counts[0]++;
        if (evaluation.getOutcome() == EvaluationOutcome.FAILED) {
            failedToScore++;
        } else if (seen.passed()) {
            counts[1]++;
            passed++;
        }
    }

    ObjectNode summary() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("evaluated", met.size())
                .put("passed", passed)
                .put("failedToScore", failedToScore)
                .put("repeated", repeated);
        ArrayNode skills = node.putArray("bySkill");
        bySkill.forEach((skill, counts) -> skills.addObject()
                .put("skill", skill)
                .put("evaluated", counts[0])
                .put("passed", counts[1]));
        return node;
    }
}
