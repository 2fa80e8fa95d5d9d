package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.events.ModelMerged;
import io.acdc.local.json.AvroJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The story of a model. */
final class ModelAudit {
    private final AuditLog log;
    private final PopulationFacts facts;

    ModelAudit(AuditLog log, PopulationFacts facts) {
        this.log = log;
        this.facts = facts;
    }

    ObjectNode story(String modelId) {
        ModelMerged model = facts.model(modelId).orElseThrow();
        Lineage lineage = new Lineage(facts);
        ModelLife life = new ModelLife(modelId);
        Map<String, Integer> descendants = lineage.forward(modelId);
        Map<String, ModelLife> lives = new LinkedHashMap<>();
        descendants.keySet().forEach(id -> lives.put(id, new ModelLife(id)));
        History.walk(log, facts.name(), (decision, before) -> {
            life.visit(decision, before);
            decision.getModelId().map(lives::get).ifPresent(other -> other.visit(decision, before));
            decision.getEvicted().stream()
                    .flatMap(id -> Optional.ofNullable(lives.get(id)).stream())
                    .forEach(other -> other.visit(decision, before));
        });
        ObjectNode story = JsonNodeFactory.instance.objectNode();
        story.set("model", AvroJson.tree(model));
        model.getCheckpoint().ifPresent(stored -> story.put("weightsOnStorage", CheckpointCheck.of(stored)));
        story.set("membership", life.membership());
        story.set("decisions", life.decisions());
        story.set("evaluations", evaluations(modelId));
        story.set("lineage", lineage.back(modelId));
        story.set("descendants", rows(descendants, lives));
        return story;
    }

    private ObjectNode evaluations(String modelId) {
        SkillTally tally = new SkillTally(facts);
        String own = log.ownKind(facts.name());
        log.evaluations(modelId, seen -> {
            if (seen.isBy(own)
                    && seen.evaluation().getModelId().equals(modelId)
                    && seen.evaluation().getPopulation().equals(facts.name())) {
                tally.add(seen);
            }
        });
        return tally.summary();
    }

    private static ArrayNode rows(Map<String, Integer> descendants, Map<String, ModelLife> lives) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        descendants.forEach((id, generation) -> {
            ModelLife life = lives.getOrDefault(id, new ModelLife(id));
            rows.addObject().put("generation", generation).put("modelId", id).put("standing", life.standing());
        });
        return rows;
    }
}
