package io.acdc.local.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.mapping.DecisionWords;
import io.acdc.archives.replay.state.FactTally;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.verify.CheckedDecision;
import io.acdc.events.ArchiveDecision;

/** A verification as JSON. */
final class VerificationJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VerificationJson() {}

    static ObjectNode node(VerificationReport report) {
        ObjectNode node = JSON.createObjectNode()
                .put("mismatches", report.mismatches())
                .put("evaluations", report.evaluations())
                .put("seconds", report.seconds());
        ArrayNode populations = node.putArray("populations");
        report.populations().forEach(population -> populations.add(node(population)));
        return node;
    }

    private static ObjectNode node(PopulationVerification population) {
        ObjectNode node = JSON.createObjectNode()
                .put("population", population.population())
                .put("verifiable", population.isVerifiable());
        if (population.isVerifiable()) {
            describe(node, population);
        }
        return node;
    }

    private static void describe(ObjectNode node, PopulationVerification population) {
        ReplayedArchive archive = population.replay().archive();
        node.put("decisions", population.verification().decisions())
                .put("mismatches", population.mismatches())
                .put("candidatesDecided", archive.counters().candidatesDecided())
                .put("members", archive.models().memberIds().size())
                .put("activeTasks", archive.pool().size())
                .put("deadLetters", population.deadLetters());
        put(node.putObject("tasksProposed"), archive.taskTally());
        put(node.putObject("tasksWithdrawn"), archive.withdrawalTally());
        put(node.putObject("modelsMerged"), archive.modelTally());
        put(node.putObject("evaluationsCompleted"), archive.evaluationTally());
        ArrayNode first = node.putArray("first");
        population.verification().first().forEach(checked -> first.add(node(checked)));
        add(node.putArray("unreadable"), population.verification().unreadable());
        add(node.putArray("overdue"), population.verification().overdue());
        add(node.putArray("notDecidedYet"), population.undecidedThoughComplete());
        add(node.putArray("compactedTopics"), population.surroundingDifferences());
    }

    private static ObjectNode node(CheckedDecision checked) {
        ArchiveDecision decision = checked.recorded();
        ObjectNode node = JSON.createObjectNode()
                .put("sequence", decision.getSequence())
                .put("kind", DecisionWords.kind(decision));
        decision.getModelId().ifPresent(modelId -> node.put("modelId", modelId));
        decision.getTaskId().ifPresent(taskId -> node.put("taskId", taskId));
        ArrayNode differences = node.putArray("differences");
        checked.differences()
                .forEach(difference -> differences
                        .addObject()
                        .put("field", difference.field())
                        .put("recorded", difference.recorded())
                        .put("recomputed", difference.recomputed()));
        return node;
    }

    private static void put(ObjectNode node, FactTally tally) {
        tally.counts().forEach((effect, count) -> node.put(effect.name(), count.longValue()));
    }

    private static void add(ArrayNode array, Iterable<String> lines) {
        lines.forEach(array::add);
    }
}
