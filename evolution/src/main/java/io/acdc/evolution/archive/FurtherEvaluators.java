package io.acdc.evolution.archive;

import io.acdc.evolution.archive.KeptEvaluator.Counting;
import io.acdc.evolution.archive.KeptEvaluator.Heard;
import io.acdc.evolution.archive.KeptEvaluator.Left;
import io.acdc.evolution.archive.KeptEvaluator.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The evaluators beside the population's own: those that have scored anything, and those whose scores count. Bounded,
 * since each has a sheet for every model; one that has left makes room for another.
 */
final class FurtherEvaluators {
    /** Evaluators known at a time at most. */
    static final int LIMIT = 16;

    /** An evaluator whose scores count. */
    record CountingEvaluator(EvaluatorId id, EvaluatorRole role, Counting standing) {
        /** Whether a candidate's decision waits for it: if it counted before the candidate was asked; seeds pass gates. */
        boolean isAwaitedBy(Contestant candidate) {
            return standing.joinedAt() < candidate.askedAt() && (role == EvaluatorRole.SKILL || candidate.isGated());
        }
    }

    private final Map<EvaluatorId, KeptEvaluator> known = new TreeMap<>();
    private List<CountingEvaluator> counting = List.of();

    void restore(KeptEvaluator evaluator) {
        put(evaluator.id(), evaluator.role(), evaluator.standing());
    }

    /** In their order. */
    Collection<KeptEvaluator> all() {
        return known.values();
    }

    /** Those whose scores count, in their order. */
    List<CountingEvaluator> counting() {
        return counting;
    }

    /** Those that a candidate's decision waits for, in their order. */
    List<CountingEvaluator> awaitedBy(Contestant candidate) {
        return counting.stream()
                .filter(evaluator -> evaluator.isAwaitedBy(candidate))
                .toList();
    }

    Optional<CountingEvaluator> counting(EvaluatorId id) {
        return counting.stream().filter(evaluator -> evaluator.id().equals(id)).findFirst();
    }

    /** Why an evaluator cannot be taken in, in this role. */
    Optional<String> refusal(EvaluatorId id, EvaluatorRole role) {
        if (isOther(id, role)) {
            return Optional.of("evaluator %s was of another role before; give it another version".formatted(id));
        }
        return isKnown(id) || hasRoom()
                ? Optional.empty()
                : Optional.of("evaluator %s is one too many: %d further evaluators are known, and none of them has left"
                        .formatted(id, LIMIT));
    }

    /** Takes in that an evaluator has said something. Returns whether it is new. */
    boolean hear(EvaluatorId id, EvaluatorRole role) {
        if (isKnown(id)) {
            return false;
        }
        put(id, role, new Heard());
        return true;
    }

    /** Takes in that an evaluator that fell silent has said something. Returns whether one had. */
    boolean showLife(EvaluatorId id) {
        return Optional.ofNullable(known.get(id))
                .filter(evaluator -> evaluator.role() == EvaluatorRole.SKILL)
                .filter(evaluator ->
                        evaluator.standing() instanceof Left(long _, Optional<Instant> quiet) && quiet.isPresent())
                .map(evaluator -> {
                    put(id, evaluator.role(), new Left(((Left) evaluator.standing()).leftAt(), Optional.empty()));
                    return true;
                })
                .orElse(false);
    }

    void join(AvailableEvaluator evaluator, long sequence) {
        put(evaluator.id(), evaluator.role(), new Counting(sequence, evaluator.input(), evaluator.rejectShare()));
    }

    void leave(CountingEvaluator evaluator, long sequence, Optional<Instant> quietSince) {
        put(evaluator.id(), evaluator.role(), new Left(sequence, quietSince));
    }

    /** Since when an evaluator has been silent that left because a candidate waited for it in vain. */
    Optional<Instant> quietSince(EvaluatorId id) {
        return Optional.ofNullable(known.get(id)).map(KeptEvaluator::standing).flatMap(standing -> switch (standing) {
            case Left left -> left.quietSince();
            case Heard _, Counting _ -> Optional.empty();
        });
    }

    /** Forgets the one that left first if another would not find room. Returns it; what it said is to be forgotten. */
    Optional<EvaluatorId> makeRoomFor(EvaluatorId id) {
        if (isKnown(id) || known.size() < LIMIT) {
            return Optional.empty();
        }
        Optional<EvaluatorId> displaced = leftFirst();
        displaced.ifPresent(known::remove);
        return displaced;
    }

    private boolean hasRoom() {
        return known.size() < LIMIT || leftFirst().isPresent();
    }

    private Optional<EvaluatorId> leftFirst() {
        return known.values().stream()
                .filter(evaluator -> evaluator.standing() instanceof Left)
                .min(Comparator.comparingLong(evaluator -> ((Left) evaluator.standing()).leftAt()))
                .map(KeptEvaluator::id);
    }

    private boolean isKnown(EvaluatorId id) {
        return known.containsKey(id);
    }

    private boolean isOther(EvaluatorId id, EvaluatorRole role) {
        return Optional.ofNullable(known.get(id))
                .filter(evaluator -> evaluator.role() != role)
                .isPresent();
    }

    private void put(EvaluatorId id, EvaluatorRole role, Standing standing) {
        known.put(id, new KeptEvaluator(id, role, standing));
        counting = known.values().stream()
                .filter(evaluator -> evaluator.standing() instanceof Counting)
                .map(evaluator ->
                        new CountingEvaluator(evaluator.id(), evaluator.role(), (Counting) evaluator.standing()))
                .toList();
    }
}
