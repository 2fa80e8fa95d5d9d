package io.acdc.evolution.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one call changed: decisions and questions to send, and what has to be persisted before they are. */
public final class Changes {
    /**
     * One answer of one model.
     *
     * @param by who scored it; empty for the population's own kind
     */
    public record SingleAnswer(Optional<EvaluatorId> by, String modelId, String taskId, Answer answer) {}

    /**
     * A decision.
     *
     * @param candidatesDecided candidates decided up to and including it; seeds do not count
     */
    public record Decided(Decision decision, long candidatesDecided) {}

    /** A model's answer to a task, as one evaluator scored it. */
    public record DroppedAnswer(Optional<EvaluatorId> by, String modelId, String taskId) {}

    private final List<Decided> decisions = new ArrayList<>();
    private final List<WorkItem> workItems = new ArrayList<>();
    private final List<SingleAnswer> heldAnswers = new ArrayList<>();
    private final List<DroppedAnswer> droppedAnswers = new ArrayList<>();
    private final Set<SheetName> sheets = new LinkedHashSet<>();
    private final Set<String> tasks = new LinkedHashSet<>();
    private final Set<String> models = new LinkedHashSet<>();
    private final Set<String> forgottenModels = new LinkedHashSet<>();
    private final Set<String> forgottenTasks = new LinkedHashSet<>();
    private final Set<String> findings = new LinkedHashSet<>();
    private final Set<String> withdrawnTasks = new LinkedHashSet<>();
    private boolean passRates;
    private boolean numbers;
    private boolean evaluators;
    private Optional<String> refusal = Optional.empty();

    Changes() {}

    /** Nothing changed. */
    public static Changes none() {
        return new Changes();
    }

    /** Decisions in the order of their sequence numbers. */
    public List<Decided> decisions() {
        return List.copyOf(decisions);
    }

    /** Questions to the evaluators. */
    public List<WorkItem> workItems() {
        return List.copyOf(workItems);
    }

    /** Answers of models not announced yet, to keep. */
    public List<SingleAnswer> heldAnswers() {
        return List.copyOf(heldAnswers);
    }

    /** Sheets that changed, or are to be kept no longer. */
    public Set<SheetName> sheets() {
        return Set.copyOf(sheets);
    }

    /** Held answers that need not be kept any longer: released, or dropped with their task. */
    public List<DroppedAnswer> droppedAnswers() {
        return List.copyOf(droppedAnswers);
    }

    /** Why the fact was not taken in, where it could not be; nothing else changed then. */
    public Optional<String> refusal() {
        return refusal;
    }

    /** Ids of tasks whose status changed. */
    public Set<String> tasks() {
        return Set.copyOf(tasks);
    }

    /** Ids of models whose status or open work items changed. */
    public Set<String> models() {
        return Set.copyOf(models);
    }

    /** Ids of models whose answers need not be kept any longer. */
    public Set<String> forgottenModels() {
        return Set.copyOf(forgottenModels);
    }

    /** Ids of tasks answers to which need not be kept any longer. */
    public Set<String> forgottenTasks() {
        return Set.copyOf(forgottenTasks);
    }

    /** Ids of models about which the own gate's findings changed. */
    public Set<String> findings() {
        return Set.copyOf(findings);
    }

    /** Ids of tasks that were withdrawn before they were heard of. */
    public Set<String> withdrawnTasks() {
        return Set.copyOf(withdrawnTasks);
    }

    /** Whether what is known of further evaluators changed. */
    public boolean evaluators() {
        return evaluators;
    }

    /** Whether running numbers changed without a decision. */
    public boolean numbers() {
        return numbers;
    }

    /** Whether the pass rates of the active tasks may have changed. */
    public boolean passRates() {
        return passRates;
    }

    void decide(Decision decision, ArchiveCounters counters) {
        decisions.add(new Decided(decision, counters.candidatesDecided()));
    }

    void ask(WorkItem item) {
        workItems.add(item);
        models.add(item.modelId());
    }

    void hold(SingleAnswer answer) {
        heldAnswers.add(answer);
    }

    void touchSheet(SheetName sheet) {
        sheets.add(sheet);
    }

    void dropHeld(DroppedAnswer answer) {
        droppedAnswers.add(answer);
    }

    void refuse(String reason) {
        refusal = Optional.of(reason);
    }

    void touchTask(String taskId) {
        tasks.add(taskId);
    }

    void touchModel(String modelId) {
        models.add(modelId);
    }

    void forgetModel(String modelId) {
        models.add(modelId);
        forgottenModels.add(modelId);
    }

    void forgetTask(String taskId) {
        tasks.add(taskId);
        forgottenTasks.add(taskId);
    }

    void touchFindings(String modelId) {
        findings.add(modelId);
    }

    void withdrawAhead(String taskId) {
        withdrawnTasks.add(taskId);
    }

    void touchNumbers() {
        numbers = true;
    }

    void touchEvaluators() {
        evaluators = true;
    }

    void touchPassRates() {
        passRates = true;
    }
}
