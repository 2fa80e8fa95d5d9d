package io.acdc.evolution.skill;

import java.util.Arrays;
import java.util.List;

/**
 * How much one model can do that each of many rivals cannot: failure counts summed over the tasks it passes and the rival
 * fails. Exact, in integers.
 *
 * <p>The rivals' failed tasks lie in columns, 64 tasks of all rivals side by side. A pass over four columns then does the
 * same few operations on every rival, without a branch; the compiler makes vector instructions of it. Per rival and
 * count digit that is one AND and one population count for 64 tasks.
 */
public final class DifferenceSums {
    /** Columns in one pass: enough work for a rival's sum to be worth loading, few enough for the compiler. */
    private static final int COLUMNS = 4;

    private final FailureCounts counts;
    /** The tasks from 64·{@code column} on that a rival fails: {@code failed[column][rival]}. */
    private final long[][] failed;

    private DifferenceSums(FailureCounts counts, long[][] failed) {
        this.counts = counts;
        this.failed = failed;
    }

    /**
     * Sums against these rivals.
     *
     * @param rivals vectors over at most as many tasks as were counted
     * @param counts what each task is worth
     */
    public static DifferenceSums against(List<SkillVector> rivals, FailureCounts counts) {
        int words = (counts.tasks() + Long.SIZE - 1) / Long.SIZE;
        long[][] failed = new long[(words + COLUMNS - 1) / COLUMNS * COLUMNS][rivals.size()];
        for (int rival = 0; rival < rivals.size(); rival++) {
            SkillVector vector = rivals.get(rival);
            for (int word = 0; word < vector.words(); word++) {
                failed[word][rival] = vector.failedWord(word);
            }
        }
        return new DifferenceSums(counts, failed);
    }

    /** Fills {@code sums[rival]} for the first {@code rivals} rivals. */
    public void fill(SkillVector contender, int rivals, long[] sums) {
        Arrays.fill(sums, 0, rivals, 0);
        for (int digit = counts.digits() - 1; digit >= 0; digit--) {
            for (int column = 0; column < failed.length; column += COLUMNS) {
                // A digit is worth twice the next one.
                addColumns(contender, digit, column, column == 0 ? 1 : 0, rivals, sums);
            }
        }
    }

    private void addColumns(SkillVector contender, int digit, int column, int shift, int rivals, long[] sums) {
        addBits(
                valued(contender, digit, column),
                failed[column],
                valued(contender, digit, column + 1),
                failed[column + 1],
                valued(contender, digit, column + 2),
                failed[column + 2],
                valued(contender, digit, column + 3),
                failed[column + 3],
                shift,
                rivals,
                sums);
    }

    /** The tasks of a column that the contender passes and whose count has this digit. */
    private long valued(SkillVector contender, int digit, int column) {
        return contender.passedWord(column) & counts.plane(digit, column);
    }

    private static void addBits(
            long valued0,
            long[] failed0,
            long valued1,
            long[] failed1,
            long valued2,
            long[] failed2,
            long valued3,
            long[] failed3,
            int shift,
            int rivals,
            long[] sums) {
        for (int rival = 0; rival < rivals; rival++) {
            sums[rival] = (sums[rival] << shift)
                    + Long.bitCount(valued0 & failed0[rival])
                    + Long.bitCount(valued1 & failed1[rival])
                    + Long.bitCount(valued2 & failed2[rival])
                    + Long.bitCount(valued3 & failed3[rival]);
        }
    }
}
