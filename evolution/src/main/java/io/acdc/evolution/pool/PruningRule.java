package io.acdc.evolution.pool;

import io.acdc.evolution.random.CounterRandom;
import java.util.List;

/** Which tasks go when the pool is over its limit. */
public sealed interface PruningRule permits NicheKeepingPruning, OldestFirstPruning {
    /** The most tasks the pool may have. */
    int limit();

    /**
     * The tasks to retire, first to go first; empty if the pool is within its limit.
     *
     * @param random for rules that leave something to chance; the cursor is not moved
     */
    List<PoolTask> excess(List<PoolTask> pool, CounterRandom random);

    /** The limit itself, if it is one. */
    static int requireLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a pool limit of " + limit + "; it must be at least 1");
        }
        return limit;
    }
}
