package io.acdc.evolution.pool;

import io.acdc.evolution.random.CounterRandom;
import java.util.List;

/** Chooses parents in the pool, and what their children shall be. */
public sealed interface AdaptationRule permits LevelledAdaptation, PublishedAdaptation {
    /**
     * Orders new tasks.
     *
     * @param pool the active tasks with their pass counts
     * @param count how many orders are wanted
     * @param random the source of all chance in it; its cursor is not moved
     * @return at most {@code count} orders
     */
    List<Adaptation> draw(List<PoolTask> pool, int count, CounterRandom random);
}
