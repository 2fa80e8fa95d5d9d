package io.acdc.evolution.coverage;

import io.acdc.evolution.skill.SkillMatrix;
import io.acdc.evolution.skill.SkillVector;
import java.util.Comparator;
import java.util.List;

/** Coverage as in the paper: the share of questions that at least one of N models answers, one answer each. */
public final class Coverage {
    private Coverage() {}

    /**
     * Coverage of all models together.
     *
     * @param answers models × questions; a question a model was not asked counts as failed
     */
    public static Share of(SkillMatrix answers) {
        return new Share(answers.union().count(), answers.tasks());
    }

    /** Questions that strictly more than half of the models answer; no answer is a wrong one. */
    public static Share majorityVote(SkillMatrix answers) {
        int correct = 0;
        for (int solvers : answers.solverCounts()) {
            correct += 2 * solvers > answers.models() ? 1 : 0;
        }
        return new Share(correct, answers.tasks());
    }

    /**
     * The {@code size} models that pass the most, best first; of equals the earlier one first. What the published
     * progress metric {@code top_models} takes five of. Golden {@code taskforce/inloop_coverage_cases.json}.
     */
    public static SkillMatrix strongest(SkillMatrix answers, int size) {
        List<SkillVector> rows = answers.rows().stream()
                .sorted(Comparator.comparingInt(SkillVector::count).reversed())
                .limit(size)
                .toList();
        return new SkillMatrix(answers.tasks(), rows);
    }
}
