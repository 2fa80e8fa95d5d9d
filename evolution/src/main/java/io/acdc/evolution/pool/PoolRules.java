package io.acdc.evolution.pool;

import io.acdc.evolution.random.CounterRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tasks leave the pool.
 *
 * @param impossibleTasks what becomes of tasks nobody passes
 * @param pruning which of the others go when there are too many
 */
public record PoolRules(ImpossibleTasks impossibleTasks, PruningRule pruning) {
    /** What becomes of tasks that were answered and never passed. */
    public enum ImpossibleTasks {
        KEEP,
        RETIRE,
        /** As published: a pool without any possible task stays as it is. */
        RETIRE_UNLESS_ALL
    }

    /**
     * Reviews a pool whose tasks have been answered by all members; unanswered tasks are never impossible.
     *
     * @param pool the active tasks, in the pool's order
     * @param random decides what the pruning rule leaves to chance
     * @return who leaves: the impossible ones in pool order, then those over the limit
     */
    public List<Retirement> review(List<PoolTask> pool, CounterRandom random) {
        List<PoolTask> impossible = impossible(pool);
        List<PoolTask> possible = new ArrayList<>(pool);
        possible.removeAll(impossible);
        List<Retirement> retirements = new ArrayList<>();
        impossible.forEach(task -> retirements.add(new Retirement(task.id(), Retirement.Reason.IMPOSSIBLE)));
        pruning.excess(possible, random)
                .forEach(task -> retirements.add(new Retirement(task.id(), Retirement.Reason.OVER_LIMIT)));
        return List.copyOf(retirements);
    }

    /**
     * The review of that number in a population with that seed: the two name the stream that decides what is left to
     * chance.
     */
    public List<Retirement> review(List<PoolTask> pool, long seed, long number) {
        return review(pool, CounterRandom.of(seed, "pool-review").derive(number));
    }

    private List<PoolTask> impossible(List<PoolTask> pool) {
        List<PoolTask> impossible =
                pool.stream().filter(task -> task.passCount().impossible()).toList();
        return switch (impossibleTasks) {
            case KEEP -> List.of();
            case RETIRE -> impossible;
            case RETIRE_UNLESS_ALL -> impossible.size() == pool.size() ? List.of() : impossible;
        };
    }
}
