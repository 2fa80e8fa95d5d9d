package io.acdc.local.view;

import io.acdc.evolution.coverage.Coverage;
import io.acdc.evolution.coverage.Share;
import io.acdc.evolution.skill.SkillMatrix;
import java.util.Collection;
import java.util.List;

/**
 * What seeds and archive can do of the evolved tasks. Each is measured on its own tasks: seeds that left the archive are
 * not asked about new tasks, and members were never asked about tasks that had been retired before they came.
 *
 * @param seeds of the tasks that all seeds were asked: the share that at least one seed passes
 * @param archive of the active tasks: the share that at least one member passes; not yet answered ones are failed
 */
public record PoolComparison(Share seeds, Share archive) {
    static PoolComparison of(
            AnswerSheet answers, Collection<String> seeds, Collection<String> members, List<String> activeTasks) {
        List<String> askedOfSeeds = seeds.isEmpty() ? List.of() : answers.answeredByAll(seeds, answers.tasks());
        return new PoolComparison(coverage(answers, seeds, askedOfSeeds), coverage(answers, members, activeTasks));
    }

    private static Share coverage(AnswerSheet answers, Collection<String> models, List<String> tasks) {
        return Coverage.of(new SkillMatrix(
                tasks.size(),
                models.stream().map(model -> answers.skills(model, tasks)).toList()));
    }
}
