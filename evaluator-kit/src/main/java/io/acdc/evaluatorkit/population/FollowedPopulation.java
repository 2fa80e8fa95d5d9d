package io.acdc.evaluatorkit.population;

import io.acdc.archives.fold.ArchiveFold;
import io.acdc.evaluatorkit.AskedTask;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.Population;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One population as its decisions and its active tasks have it. Safe for use by several threads. */
public final class FollowedPopulation {
    private final ArchiveFold fold = new ArchiveFold();
    private final Set<String> decidedModels = new HashSet<>();
    private final Map<String, AskedTask> tasks = new HashMap<>();

    /** Kind of the population's own evaluator; empty before the population is opened. */
    public synchronized Optional<String> ownKind() {
        return fold.population()
                .map(Population::getSettings)
                .map(settings -> settings.getEvaluation().getEvaluatorKind());
    }

    /** Whether a score of that model for that task can still have an effect. */
    public synchronized Relevance relevance(String modelId, String taskId) {
        if (decidedModels.contains(modelId) && !fold.members().contains(modelId)) {
            return Relevance.PAST;
        }
        return fold.isActive(taskId) && tasks.containsKey(taskId) ? Relevance.MATTERS : Relevance.NOT_ACTIVE;
    }

    /** Whether the model was announced and nothing was decided about it yet. */
    public synchronized boolean isUndecided(String modelId) {
        return !decidedModels.contains(modelId);
    }

    /** The task as the archive last published it; empty unless it is active. */
    public synchronized Optional<AskedTask> task(String taskId) {
        return Optional.ofNullable(tasks.get(taskId));
    }

    synchronized boolean knows(String taskId) {
        return tasks.containsKey(taskId);
    }

    synchronized void publish(AskedTask task) {
        tasks.put(task.id(), task);
    }

    synchronized void remove(String taskId) {
        tasks.remove(taskId);
    }

    /** Returns whether the decision is news. */
    synchronized boolean apply(ArchiveDecision decision) {
        if (!fold.apply(decision)) {
            return false;
        }
        switch (decision.getKind()) {
            case CANDIDATE_ADMITTED, CANDIDATE_REJECTED -> decision.getModelId().ifPresent(decidedModels::add);
            case POPULATION_OPENED, SETTINGS_CHANGED, TASK_ACTIVATED, TASK_RETIRED, SCORE_GIVEN_UP -> {}
        }
        return true;
    }
}
