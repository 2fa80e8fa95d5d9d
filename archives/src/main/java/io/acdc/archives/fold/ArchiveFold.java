package io.acdc.archives.fold;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.Population;
import io.acdc.events.SelectionBasis;
import io.acdc.evolution.archive.EvaluatorId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Both archives of one population after some decisions. Decisions are applied in the order of their sequence numbers; a
 * decision seen before has no effect, a missing one is an error. Confined to one thread.
 */
public final class ArchiveFold {
    private final SequencedSet<String> activeTasks = new LinkedHashSet<>();
    private final SortedSet<EvaluatorId> evaluators = new TreeSet<>();
    private List<String> members = List.of();
    private Optional<Population> population = Optional.empty();
    private long nextSequence;
    private long candidatesDecided;
    private long admitted;
    private long rejected;

    /**
     * Applies the next decision.
     *
     * @return whether it had an effect; a decision seen before has none
     * @throws SequenceGapException if decisions before it are missing
     */
    public boolean apply(ArchiveDecision decision) {
        if (decision.getSequence() < nextSequence) {
            return false;
        }
        if (decision.getSequence() > nextSequence) {
            throw new SequenceGapException(decision.getPopulation(), nextSequence, decision.getSequence());
        }
        nextSequence++;
        decision.getOpened().ifPresent(opened -> population = Optional.of(opened));
        if (decision.getFurtherKind().isPresent()) {
            attend(decision);
        } else {
            fold(decision);
        }
        candidatesDecided = decision.getCandidatesDecided();
        return true;
    }

    /** Member ids in archive order. */
    public List<String> members() {
        return members;
    }

    /** Ids of the active tasks in the order of their activation. */
    public List<String> activeTasks() {
        return List.copyOf(activeTasks);
    }

    /** Whether the task is active. */
    public boolean isActive(String taskId) {
        return activeTasks.contains(taskId);
    }

    /** The further evaluators whose scores count, in their order. */
    public List<EvaluatorId> evaluators() {
        return List.copyOf(evaluators);
    }

    /** The population as last opened or changed. */
    public Optional<Population> population() {
        return population;
    }

    /** Sequence number of the decision to come; the number of decisions so far. */
    public long nextSequence() {
        return nextSequence;
    }

    /** Candidates decided so far; seeds do not count. */
    public long candidatesDecided() {
        return candidatesDecided;
    }

    /** Candidates admitted so far; seeds do not count. */
    public long admitted() {
        return admitted;
    }

    /** Candidates rejected so far; seeds do not count. */
    public long rejected() {
        return rejected;
    }

    private void attend(ArchiveDecision decision) {
        decision.getEvaluator()
                .map(basis -> new EvaluatorId(basis.getKind(), basis.getVersion()))
                .ifPresent(evaluator -> {
                    switch (decision.getFurtherKind().orElseThrow()) {
                        case EVALUATOR_JOINED -> evaluators.add(evaluator);
                        case EVALUATOR_LEFT -> evaluators.remove(evaluator);
                        case UNKNOWN -> {}
                    }
                });
    }

    private void fold(ArchiveDecision decision) {
        DecisionKind kind = decision.getKind();
        switch (kind) {
            case TASK_ACTIVATED -> decision.getTaskId().ifPresent(activeTasks::add);
            case TASK_RETIRED -> decision.getTaskId().ifPresent(activeTasks::remove);
            case CANDIDATE_ADMITTED -> {
                admitted += candidates(decision);
                setMembers(decision);
            }
            case CANDIDATE_REJECTED -> {
                rejected += candidates(decision);
                setMembers(decision);
            }
            case POPULATION_OPENED, SETTINGS_CHANGED, SCORE_GIVEN_UP -> {}
        }
    }

    /** One for a candidate, none for a seed. */
    private long candidates(ArchiveDecision decision) {
        return decision.getCandidatesDecided() - candidatesDecided;
    }

    private void setMembers(ArchiveDecision decision) {
        decision.getSelection().map(SelectionBasis::getMembersAfter).ifPresent(after -> members = List.copyOf(after));
    }
}
