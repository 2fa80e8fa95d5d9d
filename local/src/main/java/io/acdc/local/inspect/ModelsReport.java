package io.acdc.local.inspect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.events.ArchiveModel;
import io.acdc.events.MergeRecipe;
import io.acdc.events.ModelMerged;
import io.acdc.events.Parent;
import io.acdc.events.SeedRecipe;
import io.acdc.events.StoredCheckpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The current members of a population, in archive order. */
public final class ModelsReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelsReport() {}

    /** The report over members. */
    public static Report of(List<ArchiveModel> members) {
        List<String> lines = new ArrayList<>();
        lines.add("model                    fitness  selection  admitted at  made from");
        members.forEach(member -> lines.add(line(member)));
        ArrayNode json = JSON.createArrayNode();
        members.forEach(member -> json.add(node(member)));
        return new Report(lines, json);
    }

    private static String line(ArchiveModel member) {
        return String.format(
                Locale.ROOT,
                "%-24s %6.1f%% %10.4g %12d  %s",
                member.getModelId(),
                100 * member.getFitness(),
                member.getSelectionScore(),
                member.getAdmittedAt(),
                origin(member.getModel()));
    }

    private static String origin(ModelMerged model) {
        return model.getMergeRecipe()
                .map(recipe -> String.join(" + ", parents(recipe))
                        + recipe.getMutation()
                                .map(mutation -> ", " + mutation.getName())
                                .orElse(""))
                .or(() -> model.getSeedRecipe().map(SeedRecipe::getName).map("seed %s"::formatted))
                .orElse("");
    }

    private static List<String> parents(MergeRecipe recipe) {
        return recipe.getParents().stream().map(Parent::getModelId).toList();
    }

    private static ObjectNode node(ArchiveModel member) {
        ModelMerged model = member.getModel();
        ObjectNode node = JSON.createObjectNode()
                .put("modelId", member.getModelId())
                .put("position", member.getPosition())
                .put("role", model.getRole().name())
                .put("fitness", member.getFitness())
                .put("selectionScore", member.getSelectionScore())
                .put("admittedAt", member.getAdmittedAt());
        model.getSeedRecipe().ifPresent(recipe -> node.put("name", recipe.getName()));
        model.getCandidateNumber().ifPresent(number -> node.put("candidateNumber", number));
        model.getMergeRecipe().ifPresent(recipe -> {
            ArrayNode parents = node.putArray("parents");
            parents(recipe).forEach(parents::add);
        });
        model.getCheckpoint()
                .map(StoredCheckpoint::getLocation)
                .ifPresent(location -> node.put("checkpoint", location));
        return node;
    }
}
