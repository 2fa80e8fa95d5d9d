package io.acdc.evolution.pool;

import io.acdc.evolution.random.CounterRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * For tasks with levels: parents are drawn uniformly, with replacement, from the tasks somebody passes. A parent that
 * more than {@code easyShare} pass gets a child one level up, which may be a combination; where there is no level up,
 * anything novel at a middle level. Every other parent gets a sibling. Without any passed task all orders are novel.
 * Not in the publication: the settings found to work with models of half a million parameters.
 *
 * @param easyShare pass rate, 0..1, above which a task counts as easy
 * @param combinedShare probability that a harder child becomes a combination
 * @param topLevel the highest level there is
 * @param novelLevels the levels novel tasks are drawn from
 */
public record LevelledAdaptation(double easyShare, double combinedShare, int topLevel, Levels novelLevels)
        implements AdaptationRule {
    /** Easy above one half, half of the harder ones combined, five levels, novel tasks at 2 to 4. */
    public static final LevelledAdaptation DEFAULT = new LevelledAdaptation(0.5, 0.5, 5, new Levels(2, 4));

    /** A range of levels, both ends included. */
    public record Levels(int from, int to) {
        public Levels {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException(
                        "levels " + from + " to " + to + "; they must start at 1 or above and not end before");
            }
        }

        int draw(CounterRandom random) {
            return from + random.nextInt(to - from + 1);
        }
    }

    @Override
    public List<Adaptation> draw(List<PoolTask> pool, int count, CounterRandom random) {
        List<PoolTask> passed =
                pool.stream().filter(task -> task.passCount().passes() > 0).toList();
        return IntStream.range(0, count)
                .mapToObj(order -> order(passed, random.derive(order)))
                .toList();
    }

    private Adaptation order(List<PoolTask> passed, CounterRandom random) {
        if (passed.isEmpty()) {
            return new Adaptation(Optional.empty(), Operator.NOVEL, novelLevels.draw(random));
        }
        PoolTask parent = passed.get(random.nextInt(passed.size()));
        Optional<String> parentId = Optional.of(parent.id());
        if (parent.passCount().rate().orElseThrow() <= easyShare) {
            return new Adaptation(parentId, Operator.SIBLING, parent.level());
        }
        if (!parent.levelled() || parent.level() >= topLevel) {
            return new Adaptation(parentId, Operator.NOVEL, novelLevels.draw(random));
        }
        boolean combined = random.nextDouble() < combinedShare;
        return new Adaptation(parentId, combined ? Operator.COMBINED : Operator.HARDER, parent.level() + 1);
    }
}
