package io.acdc.archives.replay.state;

import io.acdc.archives.mapping.EvaluatorEvents;
import io.acdc.events.ArchiveDecision;
import io.acdc.evolution.archive.EvaluatorBasis;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.EvaluatorRole;
import io.acdc.evolution.archive.PopulationArchive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The evaluators beside the population's own: who has scored anything, and whose scores count since when. */
public final class ReplayedEvaluators {
    /**
     * An evaluator whose scores count.
     *
     * @param joinedAt sequence number of the decision
     * @param basis as that decision has it
     */
    public record Counting(long joinedAt, EvaluatorBasis basis) {
        /** Kind and version. */
        public EvaluatorId id() {
            return basis.id();
        }

        /** Whether a candidate's decision waits for it: if it counted before the candidate was asked; seeds pass gates. */
        public boolean isAwaitedBy(ReplayedModel candidate) {
            return !candidate.isMember()
                    && !candidate.isWaiting()
                    && joinedAt < candidate.askedAt()
                    && (basis.role() == EvaluatorRole.SKILL || candidate.isGated());
        }
    }

    private record Known(EvaluatorRole role, OptionalLong leftAt) {}

    private final Map<EvaluatorId, Known> known = new TreeMap<>();
    private final Map<EvaluatorId, Counting> counting = new TreeMap<>();

    /** Those whose scores count, in their order. */
    public List<Counting> counting() {
        return List.copyOf(counting.values());
    }

    /** The evaluator, if its scores count. */
    public Optional<Counting> counting(EvaluatorId id) {
        return Optional.ofNullable(counting.get(id));
    }

    /** Those that a candidate's decision waits for, in their order. */
    public List<Counting> awaitedBy(ReplayedModel candidate) {
        return counting.isEmpty()
                ? List.of()
                : counting.values().stream()
                        .filter(evaluator -> evaluator.isAwaitedBy(candidate))
                        .toList();
    }

    /** Whether the archive takes it in, in this role: it knows a limited number, and one that has left makes room. */
    public boolean isWelcome(EvaluatorId id, EvaluatorRole role) {
        Known as = known.get(id);
        return as == null
                ? known.size() < PopulationArchive.MOST_FURTHER_EVALUATORS
                        || leftFirst().isPresent()
                : as.role() == role;
    }

    /** Takes in that it said something. Returns the evaluator that made room for it. */
    Optional<EvaluatorId> hear(EvaluatorId id, EvaluatorRole role) {
        if (known.containsKey(id)) {
            return Optional.empty();
        }
        Optional<EvaluatorId> displaced = makeRoom();
        known.put(id, new Known(role, OptionalLong.empty()));
        return displaced;
    }

    /** Applies a decision as it was recorded. Returns the evaluator that made room for another. */
    Optional<EvaluatorId> apply(ArchiveDecision decision) {
        Optional<EvaluatorBasis> basis = decision.getEvaluator().map(EvaluatorEvents::basis);
        return decision.getFurtherKind().flatMap(kind -> switch (kind) {
            case EVALUATOR_JOINED -> basis.flatMap(joined -> join(joined, decision.getSequence()));
            case EVALUATOR_LEFT -> {
                basis.ifPresent(left -> leave(left, decision.getSequence()));
                yield Optional.empty();
            }
            case UNKNOWN -> Optional.empty();
        });
    }

    private Optional<EvaluatorId> join(EvaluatorBasis basis, long sequence) {
        Optional<EvaluatorId> displaced = hear(basis.id(), basis.role());
        known.put(basis.id(), new Known(basis.role(), OptionalLong.empty()));
        counting.put(basis.id(), new Counting(sequence, basis));
        return displaced;
    }

    private void leave(EvaluatorBasis basis, long sequence) {
        if (counting.remove(basis.id()) != null) {
            known.put(basis.id(), new Known(basis.role(), OptionalLong.of(sequence)));
        }
    }

    private Optional<EvaluatorId> makeRoom() {
        Optional<EvaluatorId> displaced =
                known.size() < PopulationArchive.MOST_FURTHER_EVALUATORS ? Optional.empty() : leftFirst();
        displaced.ifPresent(known::remove);
        return displaced;
    }

    private Optional<EvaluatorId> leftFirst() {
        List<Map.Entry<EvaluatorId, Known>> left = new ArrayList<>(known.entrySet());
        left.removeIf(entry -> entry.getValue().leftAt().isEmpty());
        return left.stream()
                .min(Comparator.comparingLong(entry -> entry.getValue().leftAt().orElseThrow()))
                .map(Map.Entry::getKey);
    }
}
