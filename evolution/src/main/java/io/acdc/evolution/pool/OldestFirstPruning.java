package io.acdc.evolution.pool;

import io.acdc.evolution.random.CounterRandom;
import java.util.List;

/**
 * The oldest tasks go, of equal numbers the first in the pool: as published. Golden {@code tasks/pool_functions.json},
 * {@code prune}.
 */
public record OldestFirstPruning(int limit) implements PruningRule {
    public OldestFirstPruning {
        PruningRule.requireLimit(limit);
    }

    @Override
    public List<PoolTask> excess(List<PoolTask> pool, CounterRandom random) {
        return pool.stream()
                .sorted(PoolTask.OLDEST_FIRST)
                .limit(Math.max(pool.size() - limit, 0))
                .toList();
    }
}
