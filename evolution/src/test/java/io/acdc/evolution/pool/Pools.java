package io.acdc.evolution.pool;

import java.util.List;
import java.util.stream.IntStream;

/** Pools for tests, answered by ten models. */
final class Pools {
    static final int MODELS = 10;

    private Pools() {}

    /** Tasks 0, 1, 2, …, one for each number of passes, at level 3. */
    static List<PoolTask> passedBy(int... passes) {
        return IntStream.range(0, passes.length)
                .mapToObj(number -> task(number, 3, true, passes[number]))
                .toList();
    }

    static PoolTask task(int number, int level, boolean levelled, int passes) {
        return new PoolTask("task-" + number, number, level, levelled, new PassCount(passes, MODELS));
    }

    static PoolTask unanswered(int number) {
        return new PoolTask("task-" + number, number, 3, true, PassCount.NONE);
    }
}
