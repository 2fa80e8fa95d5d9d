package io.acdc.archive.view;

import io.acdc.events.ModelMerged;
import io.acdc.events.Parent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The way from a model back to the seeds, by the recipes in the announcements: nearest ancestors first, every model
 * once.
 *
 * @param report looks a model up
 */
record Lineage(Function<String, ModelReport> report) {
    private record Step(String modelId, int distance) {}

    List<LineageNode> of(String modelId) {
        List<LineageNode> nodes = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(modelId));
        Queue<Step> open = new ArrayDeque<>(List.of(new Step(modelId, 0)));
        while (!open.isEmpty()) {
            Step step = open.remove();
            LineageNode node = node(step);
            nodes.add(node);
            ancestors(node).filter(seen::add).forEach(id -> open.add(new Step(id, step.distance() + 1)));
        }
        return nodes;
    }

    private LineageNode node(Step step) {
        ModelReport model = report.apply(step.modelId());
        return new LineageNode(
                step.modelId(),
                step.distance(),
                model.status(),
                model.model().map(ModelMerged::getRole),
                model.model().flatMap(ModelMerged::getSeedRecipe),
                model.model().flatMap(ModelMerged::getMergeRecipe));
    }

    private static Stream<String> ancestors(LineageNode node) {
        return node.mergeRecipe().stream()
                .flatMap(recipe -> Stream.concat(
                        recipe.getParents().stream().map(Parent::getModelId), Stream.of(recipe.getBaseModelId())));
    }
}
