package io.acdc.evolution.selection;

import io.acdc.evolution.skill.SkillMatrix;
import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The contenders still in the running under {@link CoverageSelection}, and what each task is worth to its solvers. */
final class SharedCredit {
    private final List<SkillVector> rows;
    private final int[] solvers;
    /** Worth of a task by its number of solvers. */
    private final double[] worth;

    private final List<Integer> remaining = new ArrayList<>();
    private final Map<Integer, Assessment> dropped = new TreeMap<>();

    SharedCredit(SkillMatrix skills, double decay, double share) {
        this.rows = skills.rows();
        this.solvers = skills.solverCounts();
        this.worth = new double[skills.models() + 1];
        double left = 1;
        for (int count = 1; count < worth.length; count++, left *= decay) {
            worth[count] = left + share;
        }
        for (int index = 0; index < rows.size(); index++) {
            remaining.add(index);
        }
    }

    List<Integer> remaining() {
        return List.copyOf(remaining);
    }

    /** Of the dropped ones as they were when dropped, of the others as they are. */
    List<Assessment> assessments() {
        Map<Integer, Assessment> all = new TreeMap<>(dropped);
        remaining.forEach(index -> all.put(index, assess(index)));
        return List.copyOf(all.values());
    }

    void dropLeast() {
        Assessment.Credit least = assess(remaining.getFirst());
        for (int index : remaining) {
            Assessment.Credit credit = assess(index);
            if (credit.credit() <= least.credit()) {
                least = credit;
            }
        }
        int loser = least.index();
        dropped.put(loser, least);
        remaining.removeIf(index -> index == loser);
        rows.get(loser).forEachPassed(task -> solvers[task]--);
    }

    private Assessment.Credit assess(int index) {
        SkillVector row = rows.get(index);
        double credit = 0;
        int sole = 0;
        for (int task = row.nextPassed(0); task >= 0; task = row.nextPassed(task + 1)) {
            credit += worth[solvers[task]];
            sole += solvers[task] == 1 ? 1 : 0;
        }
        return new Assessment.Credit(index, credit, sole);
    }
}
