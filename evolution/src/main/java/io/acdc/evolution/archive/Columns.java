package io.acdc.evolution.archive;

import io.acdc.evolution.archive.FurtherEvaluators.CountingEvaluator;
import io.acdc.evolution.archive.SelectionBasis.FurtherSkills;
import io.acdc.evolution.archive.TaskPool.ActiveTask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What contenders are compared by: the skills, in the order of their positions in the skill vectors. First the tasks that
 * all have answered; then, for each further evaluator, those for which all have its score.
 *
 * @param blocks the own kind's, then those of the further evaluators in their order
 */
record Columns(List<Block> blocks) {
    /**
     * The skills of one evaluator.
     *
     * @param by empty for the own kind
     * @param joinedAt when its scores began to count; what it said may have been forgotten before
     * @param tasks in the order of their ids
     */
    record Block(Optional<EvaluatorId> by, long joinedAt, List<ActiveTask> tasks) {
        List<String> taskIds() {
            return tasks.stream().map(task -> task.task().id()).toList();
        }
    }

    Columns {
        blocks = List.copyOf(blocks);
    }

    /** Those of all these contestants. */
    static Columns of(TaskPool pool, List<Contestant> contestants, List<CountingEvaluator> counting) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(block(pool, contestants, Optional.empty(), 0));
        counting.stream()
                .filter(evaluator -> evaluator.role() == EvaluatorRole.SKILL)
                .map(evaluator -> block(
                        pool,
                        contestants,
                        Optional.of(evaluator.id()),
                        evaluator.standing().joinedAt()))
                .forEach(blocks::add);
        return new Columns(blocks);
    }

    private static Block block(TaskPool pool, List<Contestant> contestants, Optional<EvaluatorId> by, long joinedAt) {
        BitSet comparable = pool.slots();
        contestants.forEach(contestant -> contestant.answers(by).retainAnswered(comparable));
        return new Block(
                by,
                joinedAt,
                pool.active().stream()
                        .filter(task -> comparable.get(task.slot()))
                        .toList());
    }

    /** The tasks that are compared by the own kind's scores. */
    Block own() {
        return blocks.getFirst();
    }

    List<FurtherSkills> further() {
        return blocks.stream()
                .flatMap(block -> block.by().map(id -> new FurtherSkills(id, block.taskIds())).stream())
                .toList();
    }

    /** For each position the slot of its task. */
    int[] slots() {
        return blocks.stream()
                .map(Block::tasks)
                .flatMap(List::stream)
                .mapToInt(ActiveTask::slot)
                .toArray();
    }

    /** For each position the sheet it is read from. */
    AnswerSheet[] sheets(Contestant contestant) {
        return blocks.stream()
                .flatMap(block -> Stream.generate(() -> contestant.answers(block.by()))
                        .limit(block.tasks().size()))
                .toArray(AnswerSheet[]::new);
    }
}
