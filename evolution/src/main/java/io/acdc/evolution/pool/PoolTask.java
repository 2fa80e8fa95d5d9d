package io.acdc.evolution.pool;

import java.util.Comparator;

/**
 * An active task, as the pool's rules see it.
 *
 * @param id the task's id
 * @param number position in the order of activation; older is lower
 * @param level difficulty 1 (easiest) to 5
 * @param levelled whether there is the same at other levels; facts to be known have none
 * @param passCount how the members fared
 */
public record PoolTask(String id, long number, int level, boolean levelled, PassCount passCount) {
    /** Oldest first. Golden {@code tasks/pool_functions.json}, {@code ordered_ids}. */
    public static final Comparator<PoolTask> OLDEST_FIRST = Comparator.comparingLong(PoolTask::number);
}
