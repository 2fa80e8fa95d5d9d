package io.acdc.evolution.coverage;

import io.acdc.evolution.skill.SkillMatrix;
import io.acdc.evolution.skill.SkillVector;
import java.util.List;

/**
 * What a group of models can do together, and each of them alone.
 *
 * @param coverage questions that at least one answers
 * @param majorityVote questions that more than half answer
 * @param contributions one per model, in the order of the matrix
 */
public record CoverageReport(Share coverage, Share majorityVote, List<Contribution> contributions) {
    public CoverageReport {
        contributions = List.copyOf(contributions);
    }

    /**
     * One model's part.
     *
     * @param accuracy questions it answers
     * @param soleSolved questions that it alone answers
     */
    public record Contribution(Share accuracy, int soleSolved) {}

    /** Of all models in the matrix, models × questions. */
    public static CoverageReport of(SkillMatrix answers) {
        int[] solvers = answers.solverCounts();
        List<Contribution> contributions =
                answers.rows().stream().map(row -> contribution(row, solvers)).toList();
        return new CoverageReport(Coverage.of(answers), Coverage.majorityVote(answers), contributions);
    }

    private static Contribution contribution(SkillVector row, int[] solvers) {
        int sole = 0;
        for (int task = row.nextPassed(0); task >= 0; task = row.nextPassed(task + 1)) {
            sole += solvers[task] == 1 ? 1 : 0;
        }
        return new Contribution(new Share(row.count(), row.length()), sole);
    }
}
