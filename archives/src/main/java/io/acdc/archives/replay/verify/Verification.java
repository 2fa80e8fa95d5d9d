package io.acdc.archives.replay.verify;

import io.acdc.archives.replay.ReplayStep;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.FactsRead;
import io.acdc.events.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Recomputes every decision of one population and counts those that are not what their facts make them. */
public final class Verification implements ReplayStep {
    private static final int SHOWN = 10;

    private final ReplayedArchive archive;
    private final DecisionCheck check;
    private final Consumer<CheckedDecision> listener;
    private final List<CheckedDecision> first = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private List<String> overdue = List.of();
    private long decisions;
    private long mismatches;

    /**
     * @param archive the one that is replayed
     * @param settingsFacts records of the population that are still on its compacted topic
     * @param listener is told every decision
     */
    public Verification(ReplayedArchive archive, List<Population> settingsFacts, Consumer<CheckedDecision> listener) {
        this.archive = archive;
        this.check = new DecisionCheck(archive, settingsFacts);
        this.listener = listener;
    }

    @Override
    public void decision(ArchiveDecision recorded, FactsRead position) {
        CheckedDecision checked = check.check(recorded, position);
        decisions++;
        if (!checked.agrees()) {
            mismatches++;
            remember(first, checked);
        }
        listener.accept(checked);
    }

    @Override
    public void unreadable(String reason) {
        mismatches++;
        remember(unreadable, reason);
    }

    @Override
    public void lastDecision() {
        overdue = new CompleteCandidates(archive).ids();
        mismatches += overdue.size();
    }

    /** Decisions that were recomputed. */
    public long decisions() {
        return decisions;
    }

    /** Decisions that differ, records that hold none, and models that should have been decided. */
    public long mismatches() {
        return mismatches;
    }

    /** The first decisions that differ, at most ten. */
    public List<CheckedDecision> first() {
        return List.copyOf(first);
    }

    /** Why the first records among the decisions could not be read. */
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Models that should have been decided when the last decision was made. */
    public List<String> overdue() {
        return overdue;
    }

    private static <T> void remember(List<T> shown, T another) {
        if (shown.size() < SHOWN) {
            shown.add(another);
        }
    }
}
