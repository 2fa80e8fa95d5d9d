package io.acdc.evolution.archive;

import io.acdc.evolution.archive.FurtherEvaluators.CountingEvaluator;
import io.acdc.evolution.selection.Contender;
import io.acdc.evolution.selection.Selection;
import io.acdc.evolution.selection.SelectionRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Members against one candidate, on the tasks that all of them have answered, and as further evaluators scored them. */
final class SelectionRound {
    private final TaskPool pool;
    private final List<Contestant> contestants;
    private final Columns columns;

    SelectionRound(TaskPool pool, List<Contestant> members, Contestant candidate, List<CountingEvaluator> counting) {
        this.pool = pool;
        this.contestants = new ArrayList<>(members);
        this.contestants.add(candidate);
        this.columns = Columns.of(pool, contestants, counting);
    }

    /** Whether there is anything to compare by; without any own task there is not. */
    boolean isDecidable() {
        return !columns.own().tasks().isEmpty();
    }

    SelectionBasis select(SelectionRule rule, KnownContenders known) {
        List<Contender> contenders = known.over(columns, contestants);
        Selection selection = rule.select(contenders);
        List<String> comparable = columns.own().taskIds();
        return new SelectionBasis(
                contenders,
                selection,
                selection.survivors(contenders).stream().map(Contender::id).toList(),
                comparable,
                excluded(comparable),
                columns.further());
    }

    private List<String> excluded(List<String> comparable) {
        List<String> excluded = new ArrayList<>(pool.activeIds());
        excluded.removeAll(new HashSet<>(comparable));
        return excluded;
    }
}
