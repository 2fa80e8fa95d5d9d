package io.acdc.evolution.selection;

import io.acdc.evolution.skill.FailureCounts;
import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.List;

/**
 * The contenders still in the running under {@link CoverageSelection}, and what each task is worth to its solvers.
 *
 * <p>When one is dropped, tasks become worth more to the others, never less. A credit once computed is a lower bound from
 * then on, after rounding too: every term of the sum may only grow, and their order stays. So only contenders whose known
 * credit is the least have to be looked at again.
 */
final class SharedCredit {
    private final List<SkillVector> rows;
    private final int[] solvers;
    /** Worth of a task by its number of solvers. */
    private final double[] worth;
    /** Worth of each task now. */
    private final double[] taskWorth;
    /** By contender, as last computed; of a dropped one as it was when dropped. */
    private final double[] credits;
    /** By contender: how many had been dropped when its credit was computed. */
    private final int[] computedAfter;
    /** What was thought of those dropped at that moment, in the order of dropping. */
    private final List<Assessment.Credit> dropped = new ArrayList<>();

    private final List<Integer> remaining = new ArrayList<>();

    SharedCredit(List<SkillVector> rows, FailureCounts failures, double decay, double share) {
        this.rows = rows;
        this.solvers = failures.toArray();
        this.worth = worth(rows.size(), decay, share);
        this.taskWorth = new double[solvers.length];
        for (int task = 0; task < solvers.length; task++) {
            solvers[task] = rows.size() - solvers[task];
            taskWorth[task] = worth[solvers[task]];
        }
        this.credits = new double[rows.size()];
        this.computedAfter = new int[rows.size()];
        for (int index = 0; index < rows.size(); index++) {
            remaining.add(index);
            credits[index] = rows.get(index).sumOverPassed(taskWorth);
        }
    }

    /** Positions of those left, in order. */
    List<Integer> remaining() {
        return List.copyOf(remaining);
    }

    /** Of the dropped ones as they were when dropped, of the others as they are. */
    List<Assessment> assessments() {
        Assessment[] all = new Assessment[rows.size()];
        dropped.forEach(credit -> all[credit.index()] = credit);
        SkillVector solvedOnce = solvedOnce();
        remaining.forEach(index -> all[index] = assess(index, solvedOnce));
        return List.of(all);
    }

    /** Drops those with the least credit, one by one, until so many are left. */
    void dropUntil(int left) {
        while (remaining.size() > left) {
            drop(least());
        }
    }

    private void drop(int loser) {
        dropped.add(assess(loser, solvedOnce()));
        remaining.removeIf(index -> index == loser);
        rows.get(loser).forEachPassed(task -> taskWorth[task] = worth[--solvers[task]]);
    }

    /** Who has the least credit; of equals the last. */
    private int least() {
        int least = leastKnown();
        while (refresh(least)) {
            least = leastKnown();
        }
        return least;
    }

    private int leastKnown() {
        int least = remaining.getFirst();
        for (int index : remaining) {
            if (credits[index] <= credits[least]) {
                least = index;
            }
        }
        return least;
    }

    /** Whether the credit had to be computed anew. */
    private boolean refresh(int index) {
        boolean stale = computedAfter[index] < dropped.size();
        if (stale) {
            computedAfter[index] = dropped.size();
            credits[index] = rows.get(index).sumOverPassed(taskWorth);
        }
        return stale;
    }

    private Assessment.Credit assess(int index, SkillVector solvedOnce) {
        refresh(index);
        return new Assessment.Credit(index, credits[index], rows.get(index).intersectionCount(solvedOnce));
    }

    private SkillVector solvedOnce() {
        return SkillVector.matching(solvers.length, task -> solvers[task] == 1);
    }

    private static double[] worth(int models, double decay, double share) {
        double[] worth = new double[models + 1];
        double left = 1;
        for (int count = 1; count < worth.length; count++, left *= decay) {
            worth[count] = left + share;
        }
        return worth;
    }
}
