package io.acdc.local.replay;

import io.acdc.archives.facts.FactOutcome;
import io.acdc.archives.facts.FactReader;
import io.acdc.events.MergeRecipe;
import io.acdc.events.ModelMerged;
import io.acdc.events.Parent;
import io.acdc.events.TaskProposed;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.log.LogReader;
import io.acdc.schemas.topics.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A population's announcements, and the proposals behind some of its tasks. Confined to one thread. */
final class Facts {
    private final EventCodec codec;
    private final String population;
    private final Set<String> wantedTasks;
    private final Map<String, ModelMerged> models = new HashMap<>();
    private final Map<String, TaskProposed> tasks = new HashMap<>();

    private Facts(EventCodec codec, String population, Set<String> wantedTasks) {
        this.codec = codec;
        this.population = population;
        this.wantedTasks = wantedTasks;
    }

    /** Reads them; of facts that are said more than once, the first counts. */
    static Facts read(
            Map<String, Object> clientConfiguration, EventCodec codec, String population, Set<String> wantedTasks) {
        Facts facts = new Facts(codec, population, wantedTasks);
        try (LogReader reader = LogReader.open(
                clientConfiguration, List.of(Topics.MODELS_MERGED.name(), Topics.TASKS_PROPOSED.name()))) {
            reader.forEach(facts::read);
        }
        return facts;
    }

    /** How a model came about. */
    Optional<ModelMerged> model(String modelId) {
        return Optional.ofNullable(models.get(modelId));
    }

    /** What was proposed. */
    Optional<TaskProposed> task(String taskId) {
        return Optional.ofNullable(tasks.get(taskId));
    }

    /** These models and all they were made from, ancestors before descendants; without those nobody announced. */
    List<ModelMerged> lineage(Collection<String> modelIds) {
        Map<String, ModelMerged> found = new LinkedHashMap<>();
        modelIds.forEach(modelId -> addLineage(modelId, found));
        return new ArrayList<>(found.values());
    }

    /** Without recursion: a lineage can be as long as a run. */
    private void addLineage(String modelId, Map<String, ModelMerged> found) {
        List<String> open = new ArrayList<>(List.of(modelId));
        while (!open.isEmpty()) {
            String next = open.getLast();
            List<String> missing = parents(next).stream()
                    .filter(parent -> !found.containsKey(parent) && models.containsKey(parent))
                    .toList();
            if (missing.isEmpty()) {
                open.removeLast();
                model(next).ifPresent(model -> found.putIfAbsent(next, model));
            } else {
                open.addAll(missing);
            }
        }
    }

    /** The models it was made from: its base and its parents. */
    private List<String> parents(String modelId) {
        List<String> parents = new ArrayList<>();
        model(modelId).flatMap(ModelMerged::getMergeRecipe).ifPresent((MergeRecipe recipe) -> {
            parents.add(recipe.getBaseModelId());
            recipe.getParents().stream().map(Parent::getModelId).forEach(parents::add);
        });
        return parents;
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (!population.equals(record.key())) {
            return;
        }
        if (record.topic().equals(Topics.MODELS_MERGED.name())) {
            readModel(record);
        } else if (new FactReader(codec).task(record.key(), record.value(), record.headers())
                        instanceof FactOutcome.Accepted<TaskProposed>(TaskProposed task)
                && wantedTasks.contains(task.getTaskId())) {
            tasks.putIfAbsent(task.getTaskId(), task);
        }
    }

    /** The base and models without weights take no part, but others may be made from them. */
    private void readModel(ConsumerRecord<String, byte[]> record) {
        boolean refused = new FactReader(codec).model(record.key(), record.value(), record.headers())
                instanceof FactOutcome.Refused<ModelMerged>;
        if (!refused
                && codec.decode(record.value(), record.headers(), ModelMerged.class)
                        instanceof Decoded.Event<ModelMerged>(ModelMerged model)) {
            models.putIfAbsent(model.getModelId(), model);
        }
    }
}
