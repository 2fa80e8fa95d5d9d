package io.acdc.evolution.skill;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * A model's passes over an ordered list of tasks; immutable. The caller keeps the list of tasks: two vectors may be
 * compared only if task {@code i} means the same in both.
 *
 * <p>Counts over two vectors of different lengths regard the tasks that both have, as the published code does (golden
 * {@code dns/cases.json}, {@code length_mismatch_long_first}); unions and Hamming distances demand equal lengths.
 */
public final class SkillVector {
    private final int length;
    private final long[] passed;
    /** Kept beside {@link #passed}: "passes here, fails there" is then one AND, and stops at the shorter vector. */
    private final long[] failed;

    private SkillVector(int length, long[] passed) {
        this.length = length;
        this.passed = passed;
        this.failed = complement(length, passed);
    }

    /**
     * Reads one character per task: {@code 1} passed, {@code 0} failed.
     *
     * @throws IllegalArgumentException at any other character
     */
    public static SkillVector ofBits(String bits) {
        return matching(bits.length(), task -> isPass(bits, task));
    }

    /** One entry per task. */
    public static SkillVector of(boolean... passes) {
        return matching(passes.length, task -> passes[task]);
    }

    /** Over {@code length} tasks, passing those for which {@code passes} holds. */
    public static SkillVector matching(int length, IntPredicate passes) {
        long[] words = new long[(length + Long.SIZE - 1) / Long.SIZE];
        for (int task = 0; task < length; task++) {
            if (passes.test(task)) {
                words[task / Long.SIZE] |= 1L << task;
            }
        }
        return new SkillVector(length, words);
    }

    /** Over {@code length} tasks, passing none. */
    public static SkillVector none(int length) {
        return new SkillVector(length, new long[(length + Long.SIZE - 1) / Long.SIZE]);
    }

    /** Number of tasks, passed or not. */
    public int length() {
        return length;
    }

    /**
     * Whether the task at this position was passed.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public boolean passes(int task) {
        if (task < 0 || task >= length) {
            throw new IndexOutOfBoundsException("task " + task + " of a skill vector over " + length + " tasks");
        }
        return (passed[task / Long.SIZE] >>> task & 1L) != 0;
    }

    /** Number of passed tasks. */
    public int count() {
        int count = 0;
        for (long word : passed) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Number of failed tasks. */
    public int failedCount() {
        return length - count();
    }

    /** Number of tasks that this vector passes and {@code other} fails. */
    public int andNotCount(SkillVector other) {
        int count = 0;
        for (int word = 0; word < commonWords(other); word++) {
            count += Long.bitCount(passed[word] & other.failed[word]);
        }
        return count;
    }

    /** Number of tasks that both pass. */
    public int intersectionCount(SkillVector other) {
        int count = 0;
        for (int word = 0; word < commonWords(other); word++) {
            count += Long.bitCount(passed[word] & other.passed[word]);
        }
        return count;
    }

    /**
     * Sum of {@code values}, one per task, over the passed tasks; added in the order of the tasks, without compensation.
     *
     * @throws IndexOutOfBoundsException if a passed task has no value
     */
    public double sumOverPassed(double[] values) {
        double sum = 0;
        for (int word = 0; word < passed.length; word++) {
            sum = addSelected(sum, values, word, passed[word]);
        }
        return sum;
    }

    /**
     * Number of tasks at which the two differ (Hamming distance).
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public int hammingDistance(SkillVector other) {
        requireSameLength(other);
        return andNotCount(other) + other.andNotCount(this);
    }

    /**
     * The tasks that at least one of the two passes.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public SkillVector union(SkillVector other) {
        requireSameLength(other);
        long[] words = passed.clone();
        for (int word = 0; word < words.length; word++) {
            words[word] |= other.passed[word];
        }
        return new SkillVector(length, words);
    }

    /** The first {@code tasks} tasks, or all where there are fewer. */
    public SkillVector prefix(int tasks) {
        return tasks >= length ? this : matching(tasks, this::passes);
    }

    /** The first passed task at or after {@code from}, or -1. */
    public int nextPassed(int from) {
        int word = from / Long.SIZE;
        if (word >= passed.length) {
            return -1;
        }
        long rest = passed[word] & -1L << from;
        while (rest == 0) {
            if (++word == passed.length) {
                return -1;
            }
            rest = passed[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    /** Visits the passed tasks in order. */
    public void forEachPassed(IntConsumer visitor) {
        for (int task = nextPassed(0); task >= 0; task = nextPassed(task + 1)) {
            visitor.accept(task);
        }
    }

    /** One character per task, as {@link #ofBits} reads it. */
    public String toBits() {
        StringBuilder bits = new StringBuilder(length);
        for (int task = 0; task < length; task++) {
            bits.append(passes(task) ? '1' : '0');
        }
        return bits.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SkillVector that && length == that.length && Arrays.equals(passed, that.passed);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(passed) + length;
    }

    @Override
    public String toString() {
        return toBits();
    }

    int commonWords(SkillVector other) {
        return Math.min(passed.length, other.passed.length);
    }

    int words() {
        return passed.length;
    }

    /** Tasks 64·{@code word} and on that this vector passes; none beyond its end. */
    long passedWord(int word) {
        return word < passed.length ? passed[word] : 0;
    }

    long failedWord(int word) {
        return failed[word];
    }

    /** Tasks 64·{@code word} and on that this vector passes and {@code other} fails. */
    long andNotWord(SkillVector other, int word) {
        return passed[word] & other.failed[word];
    }

    /** Adds the values of the tasks in {@code selected}, which are counted from 64·{@code word}. */
    static double addSelected(double start, double[] values, int word, long selected) {
        double sum = start;
        for (long rest = selected; rest != 0; rest &= rest - 1) {
            sum += values[word * Long.SIZE + Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    private void requireSameLength(SkillVector other) {
        if (length != other.length) {
            throw new IllegalArgumentException("skill vectors over " + length + " and " + other.length
                    + " tasks cannot be compared; align them to the same tasks first");
        }
    }

    private static long[] complement(int length, long[] passed) {
        long[] failed = new long[passed.length];
        for (int word = 0; word < failed.length; word++) {
            failed[word] = ~passed[word];
        }
        if (length % Long.SIZE != 0) {
            failed[failed.length - 1] &= -1L >>> -length;
        }
        return failed;
    }

    private static boolean isPass(String bits, int task) {
        char bit = bits.charAt(task);
        if (bit != '0' && bit != '1') {
            throw new IllegalArgumentException(
                    "skill bits hold '" + bit + "' at position " + task + "; only 0 and 1 are allowed");
        }
        return bit == '1';
    }
}
