package io.acdc.taskservice.rounds;

import io.acdc.events.ActiveTask;
import io.acdc.events.Population;
import java.util.List;
import java.util.Set;

/**
 * A round of proposals that is due, or what is left of one.
 *
 * @param settings the population
 * @param round 0 fills the pool, later ones follow the decisions
 * @param firstPosition the first position in the round that was not proposed yet
 * @param size positions in the whole round
 * @param pool the active tasks in the order of their activation; of no matter in round 0
 * @param knownTaskIds ids of everything proposed so far
 */
public record RoundPlan(
        Population settings, long round, int firstPosition, int size, List<ActiveTask> pool, Set<String> knownTaskIds) {
    /** Whether this round fills an empty pool. */
    public boolean isInitial() {
        return round == 0;
    }
}
