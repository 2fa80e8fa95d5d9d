package io.acdc.local.view;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.SelectionBasis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Both archives as the fold of the decisions of one population, and how they came about. Decisions come in order. */
final class ArchiveFold {
    private List<String> members = List.of();
    private final SequencedSet<String> activeTasks = new LinkedHashSet<>();
    private final List<ArchiveMoment> moments = new ArrayList<>();
    private long admitted;
    private long rejected;
    private long candidatesDecided;
    private long nextSequence;

    void apply(ArchiveDecision decision) {
        if (decision.getSequence() < nextSequence) {
            return;
        }
        nextSequence = decision.getSequence() + 1;
        switch (decision.getKind()) {
            case TASK_ACTIVATED -> decision.getTaskId().ifPresent(activeTasks::add);
            case TASK_RETIRED -> decision.getTaskId().ifPresent(activeTasks::remove);
            case CANDIDATE_ADMITTED, CANDIDATE_REJECTED -> decide(decision);
            case POPULATION_OPENED, SETTINGS_CHANGED, SCORE_GIVEN_UP -> {
                // Neither archive changes.
            }
        }
    }

    private void decide(ArchiveDecision decision) {
        members = decision.getSelection().map(SelectionBasis::getMembersAfter).orElse(members);
        if (decision.getCandidatesDecided() > candidatesDecided) {
            candidatesDecided = decision.getCandidatesDecided();
            count(decision);
        }
        moments.add(new ArchiveMoment(candidatesDecided, decision.getDecidedAt(), members));
    }

    private void count(ArchiveDecision decision) {
        switch (decision.getKind()) {
            case CANDIDATE_ADMITTED -> admitted++;
            case CANDIDATE_REJECTED -> rejected++;
            case POPULATION_OPENED, SETTINGS_CHANGED, TASK_ACTIVATED, TASK_RETIRED, SCORE_GIVEN_UP ->
                throw new IllegalArgumentException("no decision over a candidate: " + decision.getKind());
        }
    }

    List<String> members() {
        return members;
    }

    List<String> activeTasks() {
        return List.copyOf(activeTasks);
    }

    List<ArchiveMoment> moments() {
        return List.copyOf(moments);
    }

    long admitted() {
        return admitted;
    }

    long rejected() {
        return rejected;
    }

    long candidatesDecided() {
        return candidatesDecided;
    }

    long decisions() {
        return nextSequence;
    }
}
