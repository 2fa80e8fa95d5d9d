package io.acdc.evolution.pool;

import io.acdc.evolution.random.CounterRandom;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the tasks that tell members apart: first to go are those that all pass, then the easier ones, and only then those
 * that at most {@code commonShare} pass; at random within each group. Unanswered tasks go last of all, nobody knows yet
 * what they are worth. Not in the publication: together with coverage selection it kept coverage rising in small
 * populations, where pruning by age did not.
 *
 * @param limit the most tasks the pool may have
 * @param commonShare pass rate, 0..1, up to which a task counts as a niche
 */
public record NicheKeepingPruning(int limit, double commonShare) implements PruningRule {
    /** 250 tasks; solved by at most 70% is a niche. */
    public static final NicheKeepingPruning DEFAULT = new NicheKeepingPruning(250, 0.7);

    public NicheKeepingPruning {
        PruningRule.requireLimit(limit);
        if (!(commonShare >= 0 && commonShare <= 1)) {
            throw new IllegalArgumentException("commonShare is " + commonShare + "; it must be from 0 to 1");
        }
    }

    @Override
    public List<PoolTask> excess(List<PoolTask> pool, CounterRandom random) {
        // By id, not by position: the same tasks in another order give the same result.
        return pool.stream()
                .sorted(Comparator.comparingInt(this::group)
                        .thenComparingLong(task -> random.derive(task.id()).longAt(0))
                        .thenComparing(PoolTask::id))
                .limit(Math.max(pool.size() - limit, 0))
                .toList();
    }

    /** The lower, the sooner it goes. */
    private int group(PoolTask task) {
        PassCount count = task.passCount();
        if (count.rate().isEmpty()) {
            return 3;
        }
        if (count.passes() == count.evaluated()) {
            return 0;
        }
        return count.rate().getAsDouble() > commonShare ? 1 : 2;
    }
}
