package io.acdc.evolution.archive;

import java.util.List;
import java.util.Optional;

/**
 * The archive's whole state between two facts, as it is persisted and restored.
 *
 * @param settings empty before the population was opened
 * @param counters running numbers
 * @param members ids in archive order
 * @param tasks every task ever proposed
 * @param models every model ever announced, live ones in order of arrival
 * @param sheets answers of live models to active tasks
 * @param singleAnswers answers of models not announced yet, and of any live model that has no sheet
 * @param openItems work items without a full answer
 * @param findings what the own gate found about candidates and models not announced yet
 * @param withdrawnTasks tasks that were withdrawn before they were heard of
 * @param evaluators further evaluators
 */
public record ArchiveSnapshot(
        Optional<ArchiveSettings> settings,
        ArchiveCounters counters,
        List<String> members,
        List<TaskEntry> tasks,
        List<ModelEntry> models,
        List<KeptSheet> sheets,
        List<Changes.SingleAnswer> singleAnswers,
        List<WorkItem> openItems,
        List<KeptFindings> findings,
        List<String> withdrawnTasks,
        List<KeptEvaluator> evaluators) {
    /** A task and where it is. */
    public record TaskEntry(ProposedTask task, TaskStatus status) {}

    /** A model and where it is. */
    public record ModelEntry(AnnouncedModel model, ModelStatus status) {}

    public ArchiveSnapshot {
        members = List.copyOf(members);
        tasks = List.copyOf(tasks);
        models = List.copyOf(models);
        sheets = List.copyOf(sheets);
        singleAnswers = List.copyOf(singleAnswers);
        openItems = List.copyOf(openItems);
        findings = List.copyOf(findings);
        withdrawnTasks = List.copyOf(withdrawnTasks);
        evaluators = List.copyOf(evaluators);
    }

    /** Nothing yet. */
    public static ArchiveSnapshot empty() {
        return new ArchiveSnapshot(
                Optional.empty(),
                ArchiveCounters.START,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
