package io.acdc.evolution.skill;

import java.util.List;

/**
 * The skill vectors of several models over the same tasks, one row a model.
 *
 * @param tasks number of tasks, the length of every row
 * @param rows one vector per model, in the caller's order
 */
public record SkillMatrix(int tasks, List<SkillVector> rows) {
    /**
     * @throws IllegalArgumentException if a row is not over {@code tasks} tasks
     */
    public SkillMatrix {
        rows = List.copyOf(rows);
        for (int row = 0; row < rows.size(); row++) {
            requireLength(row, rows.get(row).length(), tasks);
        }
    }

    /** Rows that all have the length of the first; a matrix without rows has no tasks. */
    public static SkillMatrix of(List<SkillVector> rows) {
        return new SkillMatrix(rows.isEmpty() ? 0 : rows.getFirst().length(), rows);
    }

    /** Number of models. */
    public int models() {
        return rows.size();
    }

    /** For each task, how many models pass it. */
    public int[] solverCounts() {
        int[] solvers = new int[tasks];
        int[] failures = FailureCounts.over(rows).toArray();
        for (int task = 0; task < failures.length; task++) {
            solvers[task] = models() - failures[task];
        }
        return solvers;
    }

    /** For each task, the share of models that fail it. */
    public DifficultyWeights difficultyWeights() {
        return FailureCounts.over(rows).weights();
    }

    /** The tasks that at least one model passes. */
    public SkillVector union() {
        return rows.stream().reduce(SkillVector.none(tasks), SkillVector::union);
    }

    private static void requireLength(int row, int length, int tasks) {
        if (length != tasks) {
            throw new IllegalArgumentException("row " + row + " is over " + length + " tasks, the matrix over " + tasks
                    + "; align the vectors to the same tasks first");
        }
    }
}
