package io.acdc.taskservice.drafting;

import io.acdc.events.ActiveTask;
import io.acdc.events.TaskProposed;
import io.acdc.evolution.pool.PassCount;
import io.acdc.evolution.pool.PoolTask;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.family.SkillFamily;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import java.util.List;
import java.util.Optional;

/**
 * The active tasks the procedural scientist can work with: those of its own skills. Imported tasks are answered and
 * selected on like all others, but have no children.
 *
 * @param tasks in the pool's order
 */
record PoolQuestions(SkillCatalogue catalogue, List<ActiveTask> tasks) {
    /** As the adaptation rules see them. */
    List<PoolTask> asPoolTasks() {
        return tasks.stream()
                .filter(task -> question(task.getTask()).isPresent())
                .map(PoolQuestions::poolTask)
                .toList();
    }

    Optional<Question> question(String taskId) {
        return tasks.stream()
                .filter(task -> task.getTaskId().equals(taskId))
                .findFirst()
                .flatMap(task -> question(task.getTask()));
    }

    private Optional<Question> question(TaskProposed task) {
        String answer = task.getScorer().getExpected();
        return family(task.getSkill())
                .filter(family -> family.solve(task.getInstruction()).equals(Optional.of(answer)))
                .filter(family -> Question.fits(task.getInstruction(), answer))
                .map(family ->
                        new Question(family.name(), family.domain(), level(task), task.getInstruction(), answer));
    }

    private Optional<SkillFamily> family(String skill) {
        return catalogue.families().stream()
                .filter(family -> family.name().equals(skill))
                .findFirst();
    }

    private static int level(TaskProposed task) {
        return Math.clamp(task.getDifficulty(), 1, Question.LEVELS);
    }

    private static PoolTask poolTask(ActiveTask task) {
        return new PoolTask(
                task.getTaskId(),
                task.getActivatedAt(),
                level(task.getTask()),
                !task.getTask().getDomain().equals(Domain.KNOWLEDGE.label()),
                new PassCount(Math.min(task.getPasses(), task.getEvaluated()), task.getEvaluated()));
    }
}
