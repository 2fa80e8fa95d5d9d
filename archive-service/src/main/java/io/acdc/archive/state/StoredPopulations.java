package io.acdc.archive.state;

import io.acdc.archives.mapping.ArchiveSettingsFromPopulation;
import io.acdc.events.FactsRead;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import io.acdc.evolution.archive.ArchiveSnapshot;
import io.acdc.evolution.archive.PopulationArchive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Populations as they were when the stores were last written. */
record StoredPopulations(StoredEvents events, OpenStores stores) {
    List<LivePopulation> load() {
        return names().stream().map(this::load).toList();
    }

    /** Facts can come before the population is opened, or never have had an effect. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (ReadOnlyKeyValueStore<String, byte[]> store : List.of(stores.populations(), stores.factsRead())) {
            try (KeyValueIterator<String, byte[]> each = store.all()) {
                each.forEachRemaining(entry -> names.add(entry.key));
            }
        }
        return names;
    }

    private LivePopulation load(String name) {
        PopulationEntry entry = Optional.ofNullable(stores.populations().get(name))
                .map(Entries.POPULATION::decode)
                .orElseGet(StoredNumbers::nothingDecided);
        List<StoredTask> found = tasks(name);
        boolean ofFirstVersion = StoredTask.areOfFirstVersion(found);
        List<StoredTask> tasks = ofFirstVersion ? StoredTask.withSlots(found) : found;
        List<StoredModel> models = models(name);
        LivePopulation live = live(name, entry, tasks, models);
        if (ofFirstVersion) {
            live.setOfEarlierForm();
        }
        tasks.stream().filter(task -> !task.isGone()).forEach(task -> live.restore(task.proposal()));
        models.stream()
                .filter(model -> !model.isDeparted())
                .forEach(model ->
                        live.restore(model.announcement(), model.entry().getArrival()));
        return live;
    }

    private LivePopulation live(String name, PopulationEntry entry, List<StoredTask> tasks, List<StoredModel> models) {
        Optional<Population> population = entry.getPopulation().map(bytes -> events.event(bytes, Population.class));
        return new LivePopulation(
                name,
                PopulationArchive.restore(snapshot(name, entry, population, tasks, models)),
                population,
                entry.getNextArrival(),
                factsRead(name));
    }

    private ArchiveSnapshot snapshot(
            String name,
            PopulationEntry entry,
            Optional<Population> population,
            List<StoredTask> tasks,
            List<StoredModel> models) {
        StoredAnswers answers = new StoredAnswers(stores, name);
        return new ArchiveSnapshot(
                population.map(ArchiveSettingsFromPopulation::of),
                StoredNumbers.counters(entry),
                entry.getMembers(),
                tasks.stream().map(StoredTask::kept).toList(),
                models.stream().map(StoredModel::kept).toList(),
                answers.sheets(),
                answers.singleAnswers(),
                models.stream().flatMap(model -> model.openItems().stream()).toList(),
                answers.findings(),
                answers.withdrawnTasks(),
                entry.getEvaluators().stream().map(StoredEvaluator::kept).toList());
    }

    /** Empty when the population was stored by a version that did not count. */
    private Optional<FactsRead> factsRead(String name) {
        return Optional.ofNullable(stores.factsRead().get(name))
                .map(Entries.FACTS_READ::decode)
                .map(StoredNumbers::factsRead);
    }

    private List<StoredTask> tasks(String name) {
        List<StoredTask> stored = new ArrayList<>();
        OpenStores.forEach(stores.tasks(), name, (_, bytes) -> {
            TaskEntry entry = Entries.TASK.decode(bytes);
            stored.add(new StoredTask(entry, events.event(entry.getProposal(), TaskProposed.class)));
        });
        return stored;
    }

    /** In the order of their arrival. */
    private List<StoredModel> models(String name) {
        List<StoredModel> stored = new ArrayList<>();
        OpenStores.forEach(stores.models(), name, (_, bytes) -> {
            ModelEntry entry = Entries.MODEL.decode(bytes);
            stored.add(new StoredModel(entry, events.event(entry.getAnnouncement(), ModelMerged.class)));
        });
        stored.sort(Comparator.comparingLong(model -> model.entry().getArrival()));
        return stored;
    }
}
