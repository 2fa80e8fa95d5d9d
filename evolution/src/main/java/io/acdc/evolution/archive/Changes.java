package io.acdc.evolution.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one call changed: decisions and questions to send, and what has to be persisted before they are. */
public final class Changes {
    /** An answer that counts from now on. */
    public record KeptAnswer(String modelId, String taskId, Answer answer) {}

    /**
     * A decision.
     *
     * @param candidatesDecided candidates decided up to and including it; seeds do not count
     */
    public record Decided(Decision decision, long candidatesDecided) {}

    private final List<Decided> decisions = new ArrayList<>();
    private final List<WorkItem> workItems = new ArrayList<>();
    private final List<KeptAnswer> answers = new ArrayList<>();
    private final Set<String> tasks = new LinkedHashSet<>();
    private final Set<String> models = new LinkedHashSet<>();
    private final Set<String> forgottenModels = new LinkedHashSet<>();
    private final Set<String> forgottenTasks = new LinkedHashSet<>();
    private boolean passRates;

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

    /** Answers to keep. */
    public List<KeptAnswer> answers() {
        return List.copyOf(answers);
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

    void keep(KeptAnswer answer) {
        answers.add(answer);
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

    void touchPassRates() {
        passRates = true;
    }
}
