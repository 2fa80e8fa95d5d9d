package io.acdc.taskservice.rounds;

import io.acdc.events.ActiveTask;
import io.acdc.events.Population;
import io.acdc.events.PopulationState;
import io.acdc.events.TaskProposed;
import io.acdc.events.TaskSettings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the log tells about one population, and the round that follows. Every event may come twice. */
final class PopulationView {
    private static final Comparator<ActiveTask> OLDEST_FIRST =
            Comparator.comparingLong(ActiveTask::getActivatedAt).thenComparing(ActiveTask::getTaskId);

    private final Set<String> proposedIds = new HashSet<>();
    private final Map<String, ActiveTask> pool = new HashMap<>();
    private Optional<Population> settings = Optional.empty();
    private Progress progress = Progress.NOTHING_YET;
    private long candidatesDecided;

    void changed(Population population) {
        settings = Optional.of(population);
    }

    void removed() {
        settings = Optional.empty();
    }

    void proposed(TaskProposed task) {
        proposedIds.add(task.getTaskId());
        progress = progress.furthest(new Progress(task.getRound(), task.getPosition() + 1));
    }

    void finished(long round) {
        progress = progress.furthest(Progress.finished(round));
    }

    void decided(long candidates) {
        candidatesDecided = Math.max(candidatesDecided, candidates);
    }

    void activated(ActiveTask task) {
        pool.put(task.getTaskId(), task);
    }

    void retired(String taskId) {
        pool.remove(taskId);
    }

    int poolSize() {
        return pool.size();
    }

    /** The round to do now, if one is due. Of several that became due while nobody looked, only the newest. */
    Optional<RoundPlan> dueRound() {
        return settings.filter(population -> population.getState() == PopulationState.RUNNING)
                .flatMap(population -> initialRound(population).or(() -> laterRound(population)));
    }

    private Optional<RoundPlan> initialRound(Population population) {
        return progress.round() == 0 ? left(population, 0, tasks(population).getPoolSize()) : Optional.empty();
    }

    private Optional<RoundPlan> laterRound(Population population) {
        long newest = candidatesDecided / tasks(population).getDecisionsPerRound();
        return newest == 0 ? Optional.empty() : left(population, newest, roundSize(tasks(population)));
    }

    /** A round also makes up for what the pool lacks. */
    private int roundSize(TaskSettings tasks) {
        return Math.max(tasks.getProposalsPerRound(), tasks.getPoolSize() - pool.size());
    }

    private Optional<RoundPlan> left(Population population, long round, int size) {
        int from = progress.round() == round ? progress.nextPosition() : 0;
        return round < progress.round() || from >= size
                ? Optional.empty()
                : Optional.of(new RoundPlan(
                        population,
                        round,
                        from,
                        size,
                        pool.values().stream().sorted(OLDEST_FIRST).toList(),
                        Set.copyOf(proposedIds)));
    }

    private static TaskSettings tasks(Population population) {
        return population.getSettings().getTasks();
    }
}
