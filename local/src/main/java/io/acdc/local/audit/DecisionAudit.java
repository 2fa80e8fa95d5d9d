package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.mapping.DecisionWords;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.ContenderAssessment;
import io.acdc.events.SelectionBasis;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.json.AvroJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The story of a decision. */
final class DecisionAudit {
    private final AuditLog log;
    private final Map<String, PopulationFacts> facts;

    DecisionAudit(AuditLog log, Map<String, PopulationFacts> facts) {
        this.log = log;
        this.facts = facts;
    }

    ObjectNode story(Optional<String> named, long sequence) throws InterruptedException {
        ArchiveDecision decision = find(named, sequence);
        PopulationFacts known =
                facts.getOrDefault(decision.getPopulation(), new PopulationFacts(decision.getPopulation()));
        ObjectNode story = JsonNodeFactory.instance.objectNode();
        story.set("decision", recorded(decision));
        decision.getSelection().ifPresent(basis -> story.set("contenders", contenders(basis)));
        if (decision.getFurtherKind().isEmpty()) {
            decision.getOpened().ifPresent(opened -> story.set("opened", AvroJson.tree(opened)));
        }
        decision.getSelection()
                .filter(basis -> !basis.getFurtherSkills().isEmpty())
                .ifPresent(basis -> story.set("furtherSkills", furtherSkills(basis)));
        story.setAll(log.evidence(decision, known));
        decision.getTaskId().ifPresent(task -> TaskParts.add(story, Optional.of(known), task));
        decision.getModelId().ifPresent(model -> story.set("lineage", new Lineage(known).back(model)));
        return story;
    }

    private ArchiveDecision find(Optional<String> named, long sequence) {
        SequencedMap<String, Optional<ArchiveDecision>> found = new TreeMap<>();
        Map<String, Long> last = new TreeMap<>();
        log.decisions(decision -> {
            String population = decision.getPopulation();
            if (named.stream().allMatch(population::equals)) {
                last.merge(population, decision.getSequence(), Math::max);
                found.merge(
                        population,
                        Optional.of(decision).filter(each -> each.getSequence() == sequence),
                        (first, next) -> first.or(() -> next));
            }
        });
        return only(named, sequence, found, last);
    }

    private static ArchiveDecision only(
            Optional<String> named,
            long sequence,
            SequencedMap<String, Optional<ArchiveDecision>> found,
            Map<String, Long> last) {
        if (found.isEmpty()) {
            throw AcdcFailure.couldNotRun(
                    named.map(name -> "population %s has no decisions on this log".formatted(name))
                            .orElse("no decisions on this log yet"));
        }
        if (found.size() > 1) {
            throw AcdcFailure.couldNotRun("several populations have a decision %d; write POPULATION#%d, of: %s"
                    .formatted(sequence, sequence, String.join(", ", found.keySet())));
        }
        String population = found.firstEntry().getKey();
        return found.firstEntry()
                .getValue()
                .orElseThrow(() -> AcdcFailure.couldNotRun("no decision %d in population %s: the last one is %d"
                        .formatted(sequence, population, last.get(population))));
    }

    private static ObjectNode recorded(ArchiveDecision decision) {
        ObjectNode node = AvroJson.tree(decision);
        // The large parts have sections of their own.
        node.remove(List.of("opened", "selection", "furtherKind"));
        node.put("kind", DecisionWords.kind(decision));
        decision.getSelection()
                .ifPresent(basis -> node.put("comparableTasks", basis.getComparableTasks())
                        .put("comparableTasksDigest", basis.getComparableTasksDigest())
                        .put("difficultyWeightsDigest", basis.getDifficultyWeightsDigest()));
        return node;
    }

    private static ArrayNode furtherSkills(SelectionBasis basis) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        basis.getFurtherSkills().forEach(skills -> rows.add(AvroJson.tree(skills)));
        return rows;
    }

    private static ArrayNode contenders(SelectionBasis basis) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        List<ContenderAssessment> contenders = basis.getContenders();
        for (int place = 0; place < contenders.size(); place++) {
            int after = basis.getMembersAfter().indexOf(contenders.get(place).getModelId());
            ObjectNode row = AvroJson.tree(contenders.get(place));
            row.put("as", place == contenders.size() - 1 ? "candidate" : "member");
            row.put("after", after < 0 ? "leaves" : "place " + after);
            rows.add(row);
        }
        return rows;
    }
}
