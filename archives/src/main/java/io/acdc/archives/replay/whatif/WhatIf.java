package io.acdc.archives.replay.whatif;

import io.acdc.archives.replay.ReplayStep;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.state.ReplayedModel;
import io.acdc.archives.replay.state.SettingsInForce;
import io.acdc.archives.replay.verify.SelectionRecomputation;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.FactsRead;
import io.acdc.evolution.archive.SelectionBasis;
import io.acdc.evolution.selection.SelectionRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a second archive beside the recorded one, whose members another rule chooses. Contenders are compared on the
 * active tasks that all of them have answered; a model that really departed was asked nothing afterwards, so the longer
 * the two archives have differed, the fewer tasks there are to compare by. Where there is none, the candidate is not
 * taken. Further evaluators join and leave as recorded.
 */
public final class WhatIf implements ReplayStep {
    private static final int SHOWN = 10;

    private final ReplayedArchive archive;
    private final OtherSelection selection;
    private final List<Moment> moments = new ArrayList<>();
    private final List<OtherDecision> first = new ArrayList<>();
    private List<String> members = List.of();
    private long differing;
    private long unreadable;

    /**
     * @param archive the one that is replayed
     * @param selection what is changed
     */
    public WhatIf(ReplayedArchive archive, OtherSelection selection) {
        this.archive = archive;
        this.selection = selection;
    }

    @Override
    public void decision(ArchiveDecision recorded, FactsRead position) {
        recorded.getSelection()
                .flatMap(basis -> recorded.getModelId())
                .flatMap(archive.models()::live)
                .ifPresent(candidate -> archive.settings().ifPresent(settings -> judge(recorded, candidate, settings)));
    }

    @Override
    public void unreadable(String reason) {
        unreadable++;
    }

    @Override
    public void lastDecision() {}

    /** Members the archive would have, in order. */
    public List<String> members() {
        return members;
    }

    /** Decisions over candidates that would have been others. */
    public long differing() {
        return differing;
    }

    /** The first of them, at most ten. */
    public List<OtherDecision> first() {
        return List.copyOf(first);
    }

    /** Both archives after every decision over a candidate. */
    public List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** Records among the decisions that hold none. */
    public long unreadable() {
        return unreadable;
    }

    private void judge(ArchiveDecision recorded, ReplayedModel candidate, SettingsInForce settings) {
        SelectionRule rule = selection.rule(settings.population().getSettings());
        Optional<SelectionBasis> basis = SelectionRecomputation.select(archive, live(members), candidate, rule);
        List<String> after = basis.map(SelectionBasis::membersAfter).orElse(members);
        note(recorded, candidate.id(), after);
        move(candidate.id(), after);
        moments.add(new Moment(
                recorded.getSequence(),
                recorded.getCandidatesDecided(),
                archive.pool().size(),
                standing(recorded.getSelection().orElseThrow().getMembersAfter()),
                standing(after),
                basis.map(selected -> selected.comparableTasks().size()).orElse(0)));
    }

    private void note(ArchiveDecision recorded, String candidate, List<String> after) {
        List<String> leaving = new ArrayList<>(members);
        leaving.removeAll(after);
        boolean admitted = recorded.getKind() == DecisionKind.CANDIDATE_ADMITTED;
        OtherDecision other = new OtherDecision(
                recorded.getSequence(), candidate, admitted, recorded.getEvicted(), after.contains(candidate), leaving);
        if (admitted != other.otherAdmitted() || !Set.copyOf(other.evicted()).equals(Set.copyOf(leaving))) {
            differing++;
            if (first.size() < SHOWN) {
                first.add(other);
            }
        }
    }

    /** Answers of models that are in either archive are kept. */
    private void move(String candidate, List<String> after) {
        Set<String> leaving = new HashSet<>(members);
        leaving.add(candidate);
        after.forEach(leaving::remove);
        archive.keep(after);
        leaving.stream()
                .filter(id -> !id.equals(candidate))
                .filter(id -> !archive.models().memberIds().contains(id))
                .forEach(archive::forget);
        members = List.copyOf(after);
    }

    private Moment.Standing standing(Collection<String> ids) {
        BitSet covered = new BitSet();
        live(ids).forEach(model -> model.answers().addPassed(covered));
        covered.and(archive.pool().slots());
        return new Moment.Standing(ids.size(), covered.cardinality());
    }

    private List<ReplayedModel> live(Collection<String> ids) {
        return ids.stream().flatMap(id -> archive.models().live(id).stream()).toList();
    }
}
