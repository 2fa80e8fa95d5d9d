package io.acdc.evolution.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Persists of an archive what its changes say, and nothing else, as the archive service does. */
final class StoredArchive {
    private final Map<String, ProposedTask> proposals = new LinkedHashMap<>();
    private final Map<String, AnnouncedModel> announcements = new LinkedHashMap<>();
    private final Map<String, TaskStatus> tasks = new LinkedHashMap<>();
    private final Map<String, ModelStatus> models = new HashMap<>();
    private final Map<String, List<WorkItem>> openItems = new HashMap<>();
    private final Map<SheetName, KeptSheet> sheets = new LinkedHashMap<>();
    private final Map<Changes.DroppedAnswer, Answer> held = new LinkedHashMap<>();
    private final Map<String, KeptFindings> findings = new LinkedHashMap<>();
    private final Set<String> withdrawn = new LinkedHashSet<>();
    private Optional<ArchiveSettings> settings = Optional.empty();
    private ArchiveCounters counters = ArchiveCounters.START;
    private List<String> members = List.of();
    private List<KeptEvaluator> evaluators = List.of();

    void open(ArchiveSettings inForce) {
        settings = Optional.of(inForce);
    }

    void propose(ProposedTask task) {
        proposals.putIfAbsent(task.id(), task);
    }

    void announce(AnnouncedModel model) {
        announcements.putIfAbsent(model.id(), model);
    }

    void save(PopulationArchive archive, Changes changes) {
        changes.tasks().forEach(id -> tasks.put(id, archive.statusOfTask(id)));
        changes.models().forEach(id -> {
            models.put(id, archive.statusOf(id));
            openItems.put(id, archive.openItems(id));
        });
        changes.sheets().forEach(name -> {
            sheets.remove(name);
            archive.sheet(name).ifPresent(sheet -> sheets.put(name, sheet));
        });
        changes.forgottenModels().forEach(id -> sheets.remove(new SheetName(id, Optional.empty())));
        changes.findings().forEach(id -> findings.put(id, archive.findings(id)));
        withdrawn.addAll(changes.withdrawnTasks());
        changes.heldAnswers().forEach(answer -> held.put(name(answer), answer.answer()));
        changes.droppedAnswers().forEach(held::remove);
        if (changes.evaluators()) {
            evaluators = archive.evaluators();
        }
        if (!changes.decisions().isEmpty() || !changes.models().isEmpty() || changes.passRates() || changes.numbers()) {
            counters = archive.counters();
            members = archive.members();
        }
    }

    ArchiveSnapshot snapshot() {
        List<Changes.SingleAnswer> singleAnswers = new ArrayList<>();
        held.forEach((name, answer) ->
                singleAnswers.add(new Changes.SingleAnswer(name.by(), name.modelId(), name.taskId(), answer)));
        return new ArchiveSnapshot(
                settings,
                counters,
                members,
                taskEntries(),
                modelEntries(),
                List.copyOf(sheets.values()),
                singleAnswers,
                announcements.keySet().stream()
                        .flatMap(id -> openItems.getOrDefault(id, List.of()).stream())
                        .toList(),
                List.copyOf(findings.values()),
                List.copyOf(withdrawn),
                evaluators);
    }

    private List<ArchiveSnapshot.TaskEntry> taskEntries() {
        List<ArchiveSnapshot.TaskEntry> entries = new ArrayList<>();
        proposals.forEach((id, task) -> Optional.ofNullable(tasks.get(id))
                .ifPresent(status -> entries.add(new ArchiveSnapshot.TaskEntry(task, status))));
        return entries;
    }

    private List<ArchiveSnapshot.ModelEntry> modelEntries() {
        List<ArchiveSnapshot.ModelEntry> entries = new ArrayList<>();
        announcements.forEach((id, model) -> Optional.ofNullable(models.get(id))
                .ifPresent(status -> entries.add(new ArchiveSnapshot.ModelEntry(model, status))));
        return entries;
    }

    private static Changes.DroppedAnswer name(Changes.SingleAnswer answer) {
        return new Changes.DroppedAnswer(answer.by(), answer.modelId(), answer.taskId());
    }
}
