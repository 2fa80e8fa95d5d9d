package io.acdc.evolution.pool;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The pool sorted into the published classes; unanswered tasks are in none of them. Golden
 * {@code tasks/pool_functions.json}, {@code prioritize}.
 *
 * @param impossible passed by nobody
 * @param hard pass rate above 0 and below the hard threshold
 * @param easy pass rate above the easy threshold, the easiest first
 * @param medium the rest
 */
public record PoolClasses(List<PoolTask> impossible, List<PoolTask> hard, List<PoolTask> easy, List<PoolTask> medium) {
    private static final Comparator<PoolTask> HARDEST_FIRST =
            Comparator.comparingDouble(PoolClasses::rate).thenComparing(PoolTask::id);
    private static final Comparator<PoolTask> EASIEST_FIRST =
            Comparator.comparingDouble(PoolClasses::rate).reversed().thenComparing(PoolTask::id);

    static PoolClasses of(List<PoolTask> pool, double hardThreshold, double easyThreshold) {
        Predicate<PoolTask> impossible = task -> rate(task) == 0;
        Predicate<PoolTask> hard = task -> rate(task) > 0 && rate(task) < hardThreshold;
        Predicate<PoolTask> easy = task -> rate(task) > 0 && rate(task) >= hardThreshold && rate(task) > easyThreshold;
        Predicate<PoolTask> classified = impossible.or(hard).or(easy);
        return new PoolClasses(
                sorted(pool, impossible, HARDEST_FIRST),
                sorted(pool, hard, HARDEST_FIRST),
                sorted(pool, easy, EASIEST_FIRST),
                sorted(pool, classified.negate(), HARDEST_FIRST));
    }

    private static List<PoolTask> sorted(List<PoolTask> pool, Predicate<PoolTask> wanted, Comparator<PoolTask> order) {
        return pool.stream()
                .filter(task -> task.passCount().evaluated() > 0)
                .filter(wanted)
                .sorted(order)
                .toList();
    }

    private static double rate(PoolTask task) {
        return task.passCount().rate().orElseThrow();
    }
}
