package io.acdc.archives.replay.verify;

import io.acdc.archives.replay.state.ActiveTask;
import io.acdc.archives.replay.state.AnswerSheet;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.state.ReplayedEvaluators.Counting;
import io.acdc.archives.replay.state.ReplayedModel;
import io.acdc.archives.replay.state.TaskPool;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.EvaluatorRole;
import io.acdc.evolution.archive.SelectionBasis;
import io.acdc.evolution.archive.SelectionBasis.FurtherSkills;
import io.acdc.evolution.selection.Contender;
import io.acdc.evolution.selection.Selection;
import io.acdc.evolution.selection.SelectionRule;
import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Members against one candidate, on the active tasks that all of them have answered, and on those for which all of them
 * have the scores of a further evaluator that counts.
 */
public final class SelectionRecomputation {
    /** The skills by one evaluator's scores: its comparable tasks, in the order of their ids. */
    private record Columns(Optional<EvaluatorId> by, List<ActiveTask> tasks) {
        static Columns of(TaskPool pool, List<ReplayedModel> models, Optional<EvaluatorId> by) {
            BitSet comparable = pool.slots();
            models.forEach(model -> model.answers(by).retainAnswered(comparable));
            return new Columns(
                    by,
                    pool.active().stream()
                            .filter(task -> comparable.get(task.slot()))
                            .toList());
        }

        List<String> ids() {
            return tasks.stream().map(ActiveTask::id).toList();
        }
    }

    private SelectionRecomputation() {}

    /**
     * The selection and its basis; empty if there is no task that all of them have answered.
     *
     * @param archive whose tasks and further evaluators count
     * @param members in archive order
     */
    public static Optional<SelectionBasis> select(
            ReplayedArchive archive, List<ReplayedModel> members, ReplayedModel candidate, SelectionRule rule) {
        List<ReplayedModel> models = new ArrayList<>(members);
        models.add(candidate);
        TaskPool pool = archive.pool();
        Columns own = Columns.of(pool, models, Optional.empty());
        if (own.tasks().isEmpty()) {
            return Optional.empty();
        }
        List<Columns> columns = new ArrayList<>(List.of(own));
        archive.evaluators().counting().stream()
                .filter(evaluator -> evaluator.basis().role() == EvaluatorRole.SKILL)
                .map(Counting::id)
                .forEach(id -> columns.add(Columns.of(pool, models, Optional.of(id))));
        return Optional.of(select(pool, models, columns, rule));
    }

    private static SelectionBasis select(
            TaskPool pool, List<ReplayedModel> models, List<Columns> columns, SelectionRule rule) {
        List<Contender> contenders =
                models.stream().map(model -> contender(model, columns)).toList();
        Selection selection = rule.select(contenders);
        List<String> comparable = columns.getFirst().ids();
        List<String> excluded = pool.idsIn(pool.slots());
        return new SelectionBasis(
                contenders,
                selection,
                selection.survivors(contenders).stream().map(Contender::id).toList(),
                comparable,
                without(excluded, comparable),
                columns.stream().flatMap(each -> further(each).stream()).toList());
    }

    private static Optional<FurtherSkills> further(Columns columns) {
        return columns.by().map(id -> new FurtherSkills(id, columns.ids()));
    }

    /** Both in the order of the ids. */
    private static List<String> without(List<String> tasks, List<String> unwanted) {
        List<String> rest = new ArrayList<>(tasks.size() - unwanted.size());
        int next = 0;
        for (String task : tasks) {
            if (next < unwanted.size() && task.equals(unwanted.get(next))) {
                next++;
            } else {
                rest.add(task);
            }
        }
        return rest;
    }

    private static Contender contender(ReplayedModel model, List<Columns> columns) {
        BitSet passed = new BitSet();
        int position = 0;
        for (Columns each : columns) {
            position = addPassed(model, each, position, passed);
        }
        return Contender.of(model.id(), SkillVector.matching(position, passed::get));
    }

    private static int addPassed(ReplayedModel model, Columns columns, int from, BitSet passed) {
        AnswerSheet sheet = model.answers(columns.by());
        int position = from;
        for (ActiveTask task : columns.tasks()) {
            passed.set(position, sheet.passes(task.slot()));
            position++;
        }
        return position;
    }
}
