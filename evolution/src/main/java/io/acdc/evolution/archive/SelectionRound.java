package io.acdc.evolution.archive;

import io.acdc.evolution.archive.Contestants.Contestant;
import io.acdc.evolution.archive.TaskPool.ActiveTask;
import io.acdc.evolution.selection.Contender;
import io.acdc.evolution.selection.Selection;
import io.acdc.evolution.selection.SelectionRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Members against one candidate, on the tasks that all of them have answered. */
final class SelectionRound {
    private final TaskPool pool;
    private final List<Contestant> contestants;
    private final BitSet comparable;

    SelectionRound(TaskPool pool, List<Contestant> members, Contestant candidate) {
        this.pool = pool;
        this.contestants = new ArrayList<>(members);
        this.contestants.add(candidate);
        this.comparable = pool.slots();
        contestants.forEach(contestant -> contestant.answers().retainAnswered(comparable));
    }

    /** Whether there is anything to compare by. */
    boolean isDecidable() {
        return !comparable.isEmpty();
    }

    SelectionBasis select(SelectionRule rule, KnownContenders known) {
        List<ActiveTask> tasks = pool.active().stream()
                .filter(task -> comparable.get(task.slot()))
                .toList();
        List<Contender> contenders = known.over(tasks, contestants);
        Selection selection = rule.select(contenders);
        return new SelectionBasis(
                contenders,
                selection,
                selection.survivors(contenders).stream().map(Contender::id).toList(),
                tasks.stream().map(task -> task.task().id()).toList(),
                excluded(),
                List.of());
    }

    private List<String> excluded() {
        BitSet excluded = pool.slots();
        excluded.andNot(comparable);
        return pool.idsIn(excluded);
    }
}
