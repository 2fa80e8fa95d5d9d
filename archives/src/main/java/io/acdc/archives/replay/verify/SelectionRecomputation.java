package io.acdc.archives.replay.verify;

import io.acdc.archives.replay.state.ActiveTask;
import io.acdc.archives.replay.state.ReplayedModel;
import io.acdc.archives.replay.state.TaskPool;
import io.acdc.evolution.archive.SelectionBasis;
import io.acdc.evolution.selection.Contender;
import io.acdc.evolution.selection.Selection;
import io.acdc.evolution.selection.SelectionRule;
import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Members against one candidate, on the active tasks that all of them have answered. */
public final class SelectionRecomputation {
    private SelectionRecomputation() {}

    /**
     * The selection and its basis; empty if there is no task that all of them have answered.
     *
     * @param members in archive order
     */
    public static Optional<SelectionBasis> select(
            TaskPool pool, List<ReplayedModel> members, ReplayedModel candidate, SelectionRule rule) {
        List<ReplayedModel> models = new ArrayList<>(members);
        models.add(candidate);
        BitSet comparable = pool.slots();
        models.forEach(model -> model.answers().retainAnswered(comparable));
        return comparable.isEmpty() ? Optional.empty() : Optional.of(select(pool, models, comparable, rule));
    }

    private static SelectionBasis select(
            TaskPool pool, List<ReplayedModel> models, BitSet comparable, SelectionRule rule) {
        int[] slots = pool.active().stream()
                .mapToInt(ActiveTask::slot)
                .filter(comparable::get)
                .toArray();
        List<Contender> contenders =
                models.stream().map(model -> contender(model, slots)).toList();
        Selection selection = rule.select(contenders);
        BitSet excluded = pool.slots();
        excluded.andNot(comparable);
        return new SelectionBasis(
                contenders,
                selection,
                selection.survivors(contenders).stream().map(Contender::id).toList(),
                pool.idsIn(comparable),
                pool.idsIn(excluded),
                List.of());
    }

    private static Contender contender(ReplayedModel model, int[] slots) {
        return Contender.of(
                model.id(),
                SkillVector.matching(slots.length, position -> model.answers().passes(slots[position])));
    }
}
