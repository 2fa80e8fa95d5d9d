package io.acdc.taskservice.rounds;

import io.acdc.events.ActiveTask;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All populations. Events are applied by the thread that reads the log, rounds are done by the one that proposes: safe
 * for use by both.
 */
public final class Populations {
    private final Map<String, PopulationView> views = new TreeMap<>();

    public synchronized void changed(Population population) {
        view(population.getName()).changed(population);
    }

    public synchronized void removed(String population) {
        view(population).removed();
    }

    /** A task was proposed, by whomever. */
    public synchronized void proposed(TaskProposed task) {
        view(task.getPopulation()).proposed(task);
    }

    public synchronized void decided(ArchiveDecision decision) {
        view(decision.getPopulation()).decided(decision.getCandidatesDecided());
    }

    public synchronized void activated(ActiveTask task) {
        view(task.getPopulation()).activated(task);
    }

    /** @param key of the removed entry, {@code population/task} */
    public synchronized void retired(String key) {
        int slash = key.lastIndexOf('/');
        if (slash > 0) {
            view(key.substring(0, slash)).retired(key.substring(slash + 1));
        }
    }

    /** Nothing more will come of this round, even if fewer tasks came of it than it has positions. */
    public synchronized void finished(RoundPlan plan) {
        view(plan.settings().getName()).finished(plan.round());
    }

    /** Active tasks of all populations. */
    public synchronized int poolSize() {
        return views.values().stream().mapToInt(PopulationView::poolSize).sum();
    }

    /** A round that is due now, of the population that comes first by name. */
    public synchronized Optional<RoundPlan> dueRound() {
        return views.values().stream().flatMap(view -> view.dueRound().stream()).findFirst();
    }

    private PopulationView view(String population) {
        return views.computeIfAbsent(population, name -> new PopulationView());
    }
}
