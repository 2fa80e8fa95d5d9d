package io.acdc.local.view;

import io.acdc.evolution.coverage.Coverage;
import io.acdc.evolution.coverage.Share;
import io.acdc.evolution.skill.SkillMatrix;
import java.util.Collection;
import java.util.List;

/**
 * Seeds and archive on the same evolved tasks: the active ones that all of them have answered. Seeds that left the
 * archive are not asked about new tasks, so this may be fewer than are active.
 *
 * @param seeds share of these tasks that at least one seed passes
 * @param archive share of these tasks that at least one member passes
 */
public record PoolComparison(Share seeds, Share archive) {
    static PoolComparison of(
            AnswerSheet answers, Collection<String> seeds, Collection<String> members, List<String> activeTasks) {
        List<String> common = answers.answeredByAll(members, answers.answeredByAll(seeds, activeTasks));
        return new PoolComparison(coverage(answers, seeds, common), coverage(answers, members, common));
    }

    private static Share coverage(AnswerSheet answers, Collection<String> models, List<String> tasks) {
        return Coverage.of(new SkillMatrix(
                tasks.size(),
                models.stream().map(model -> answers.skills(model, tasks)).toList()));
    }
}
