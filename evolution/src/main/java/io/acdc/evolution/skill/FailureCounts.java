package io.acdc.evolution.skill;

import java.util.List;

/**
 * How many of a list of models fail each task, kept in binary digits across tasks: digit {@code d} of all tasks is one
 * bit set. A sum of counts over any set of tasks is then a few population counts, exact in integers; that is what makes
 * one archive update a matter of microseconds.
 */
public final class FailureCounts {
    private final int models;
    private final int tasks;
    private final int words;
    private final int digits;
    /** Digit by digit, least significant first: {@code digit * words + word}. */
    private final long[] planes;

    private FailureCounts(int models, int tasks) {
        this.models = models;
        this.tasks = tasks;
        this.words = (tasks + Long.SIZE - 1) / Long.SIZE;
        this.digits = Integer.SIZE - Integer.numberOfLeadingZeros(models);
        this.planes = new long[digits * words];
    }

    /**
     * Counts over all {@code vectors}. The first one says how many tasks there are; a shorter one neither passes nor
     * fails the tasks it lacks.
     *
     * @throws IllegalArgumentException if a vector has more tasks than the first
     */
    public static FailureCounts over(List<SkillVector> vectors) {
        int tasks = vectors.isEmpty() ? 0 : vectors.getFirst().length();
        FailureCounts counts = new FailureCounts(vectors.size(), tasks);
        for (SkillVector vector : vectors) {
            counts.add(vector);
        }
        return counts;
    }

    /** Number of tasks. */
    public int tasks() {
        return tasks;
    }

    /** Number of models counted. */
    public int models() {
        return models;
    }

    /** Number of models that fail this task. */
    public int of(int task) {
        int count = 0;
        for (int digit = 0; digit < digits; digit++) {
            count |= (int) (planes[digit * words + task / Long.SIZE] >>> task & 1L) << digit;
        }
        return count;
    }

    /** For each task, the number of models that fail it. */
    public int[] toArray() {
        int[] counts = new int[tasks];
        for (int plane = 0; plane < planes.length; plane++) {
            int first = plane % words * Long.SIZE;
            int unit = 1 << (plane / words);
            for (long rest = planes[plane]; rest != 0; rest &= rest - 1) {
                counts[first + Long.numberOfTrailingZeros(rest)] += unit;
            }
        }
        return counts;
    }

    /** Binary digits of the largest count; digit 0 is the least significant. */
    int digits() {
        return digits;
    }

    /** One digit of the counts of tasks 64·{@code word} and on; none beyond the last task. */
    long plane(int digit, int word) {
        return word < words ? planes[digit * words + word] : 0;
    }

    /** The share of models that fail each task; all zero where no model was counted. */
    public DifficultyWeights weights() {
        double[] shares = new double[models + 1];
        for (int count = 0; count <= models; count++) {
            shares[count] = (double) count / Math.max(models, 1);
        }
        double[] weights = new double[tasks];
        int[] counts = toArray();
        for (int task = 0; task < tasks; task++) {
            weights[task] = shares[counts[task]];
        }
        return new DifficultyWeights(weights);
    }

    private void add(SkillVector vector) {
        if (vector.length() > tasks) {
            throw new IllegalArgumentException("a skill vector over " + vector.length() + " tasks follows one over "
                    + tasks + "; align them to the same tasks first");
        }
        for (int word = 0; word < vector.words(); word++) {
            long carry = vector.failedWord(word);
            for (int plane = word; carry != 0; plane += words) {
                long before = planes[plane];
                planes[plane] = before ^ carry;
                carry &= before;
            }
        }
    }
}
