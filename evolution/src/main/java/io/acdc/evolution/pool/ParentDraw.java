package io.acdc.evolution.pool;

import io.acdc.evolution.random.CounterRandom;
import java.util.ArrayList;
import java.util.List;

/** Draws parents from a classified pool. Golden {@code tasks/pool_functions.json}, {@code selection}. */
final class ParentDraw {
    private final PoolClasses classes;
    private final boolean impossibleToo;
    private final CounterRandom random;
    private final List<PoolTask> drawn = new ArrayList<>();

    ParentDraw(PoolClasses classes, boolean impossibleToo, CounterRandom random) {
        this.classes = classes;
        this.impossibleToo = impossibleToo;
        this.random = random;
    }

    List<PoolTask> draw(ParentChoice choice, int count) {
        switch (choice) {
            case UNIFORM -> drawUniform(count);
            case BIASED -> drawBiased(count);
        }
        return List.copyOf(drawn);
    }

    private void drawUniform(int count) {
        List<PoolTask> candidates = new ArrayList<>(classes.hard());
        candidates.addAll(classes.easy());
        candidates.addAll(classes.medium());
        if (impossibleToo || candidates.isEmpty()) {
            candidates.addAll(classes.impossible());
        }
        for (int i = 0; i < count && !candidates.isEmpty(); i++) {
            drawn.add(candidates.get(random.nextInt(candidates.size())));
        }
    }

    private void drawBiased(int count) {
        List<PoolTask> extreme = new ArrayList<>(classes.hard());
        extreme.addAll(classes.easy());
        if (impossibleToo || (extreme.isEmpty() && classes.medium().isEmpty())) {
            drawWithoutReplacement(classes.impossible(), count);
        }
        drawByDistance(extreme, count);
        drawWithoutReplacement(classes.medium(), count);
    }

    private void drawWithoutReplacement(List<PoolTask> tasks, int count) {
        List<PoolTask> left = new ArrayList<>(tasks);
        while (drawn.size() < count && !left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
    }

    private void drawByDistance(List<PoolTask> tasks, int count) {
        int draws = Math.min(tasks.size(), count - drawn.size());
        for (int i = 0; i < draws; i++) {
            drawn.add(weighted(tasks));
        }
    }

    private PoolTask weighted(List<PoolTask> tasks) {
        double total = tasks.stream().mapToDouble(ParentDraw::distance).sum();
        double left = random.nextDouble() * total;
        for (PoolTask task : tasks) {
            left -= distance(task);
            if (left < 0) {
                return task;
            }
        }
        return tasks.getLast();
    }

    private static double distance(PoolTask task) {
        return Math.abs(task.passCount().rate().orElseThrow() - 0.5);
    }
}
