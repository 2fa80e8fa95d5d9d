package io.acdc.evolution.archive;

import io.acdc.evolution.archive.FurtherEvaluators.CountingEvaluator;
import io.acdc.evolution.archive.OutstandingWork.Item;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides when further evaluators begin and cease to count, and asks them.
 *
 * <p>One of skills joins when all members have its scores for all active tasks, a gate as soon as it is there. One that is
 * there no longer, or lets a candidate wait in vain, leaves: the candidate comes to no harm.
 */
final class Attendance {
    private final TaskPool pool;
    private final Contestants contestants;
    private final OutstandingWork outstanding;
    private final FurtherEvaluators evaluators;
    private final FurtherAnswers furtherAnswers;
    private final Questions questions;
    private final RunningNumbers numbers;

    Attendance(ArchiveState state, FurtherAnswers furtherAnswers, Questions questions) {
        this.pool = state.pool();
        this.contestants = state.contestants();
        this.outstanding = state.outstanding();
        this.evaluators = state.evaluators();
        this.numbers = state.numbers();
        this.furtherAnswers = furtherAnswers;
        this.questions = questions;
    }

    // ------------------------------------------------------------ leaving

    /** Lets those leave that are gone or silent. Returns whether any did. */
    boolean dismiss(Collection<AvailableEvaluator> available, ArchiveSettings settings, Instant now, Changes changes) {
        Map<EvaluatorId, AvailableEvaluator> present = new TreeMap<>();
        available.forEach(evaluator -> present.put(evaluator.id(), evaluator));
        List<CountingEvaluator> before = evaluators.counting();
        before.stream()
                .filter(counting -> !isThere(counting, present))
                .forEach(counting -> leave(counting, List.of(), "no instance is up", Optional.empty(), changes));
        outstanding
                .dropAll(item ->
                        item.sheet().by().filter(id -> !present.containsKey(id)).isPresent())
                .forEach(changes::touchModel);
        mindDeadlines(present, settings, now, changes);
        return !evaluators.counting().equals(before);
    }

    private static boolean isThere(CountingEvaluator counting, Map<EvaluatorId, AvailableEvaluator> present) {
        return Optional.ofNullable(present.get(counting.id()))
                .filter(evaluator -> evaluator.role() == counting.role())
                .isPresent();
    }

    private void mindDeadlines(
            Map<EvaluatorId, AvailableEvaluator> present, ArchiveSettings settings, Instant now, Changes changes) {
        for (Item item : outstanding.takeExpired(now, item -> !item.isOfOwnKind())) {
            changes.touchModel(item.modelId());
            if (item.attempt() < settings.maxAttempts()) {
                questions.askAgain(item, settings, now, changes);
            } else {
                awaited(item)
                        .ifPresent(silent -> leave(
                                silent,
                                Optional.ofNullable(present.get(silent.id()))
                                        .map(AvailableEvaluator::instances)
                                        .orElse(List.of()),
                                "no score of %s in time".formatted(item.modelId()),
                                Optional.of(now),
                                changes));
            }
        }
    }

    /** Who let a candidate wait in vain; a member is asked about anew. */
    private Optional<CountingEvaluator> awaited(Item item) {
        return contestants
                .live(item.modelId())
                .flatMap(candidate -> item.sheet()
                        .by()
                        .flatMap(evaluators::counting)
                        .filter(evaluator -> evaluator.isAwaitedBy(candidate)));
    }

    private void leave(
            CountingEvaluator leaving,
            List<String> instances,
            String why,
            Optional<Instant> quietSince,
            Changes changes) {
        long sequence = numbers.takeSequence();
        evaluators.leave(leaving, sequence, quietSince);
        outstanding.dropAll(item -> item.isOf(leaving.id())).forEach(changes::touchModel);
        changes.touchEvaluators();
        EvaluatorBasis basis = new EvaluatorBasis(
                leaving.id(),
                leaving.role(),
                leaving.standing().input(),
                leaving.standing().rejectShare(),
                instances,
                why);
        changes.decide(new Decision.EvaluatorLeft(sequence, basis), numbers.counters());
    }

    // ------------------------------------------------------------ joining

    /** Lets those join that may, and asks those that take in work items for what is missing. */
    void admit(Collection<AvailableEvaluator> available, ArchiveSettings settings, Instant now, Changes changes) {
        available.stream().filter(this::isWelcome).forEach(evaluator -> {
            if (mayJoin(evaluator)) {
                join(evaluator, changes);
            }
            if (evaluator.role() == EvaluatorRole.SKILL && evaluator.input() == EvaluatorInput.MODEL) {
                questions.askMembers(Optional.of(evaluator.id()), settings, now, changes);
            }
        });
        contestants.undecided().forEach(candidate -> watch(candidate, settings, now, changes));
    }

    private boolean isWelcome(AvailableEvaluator evaluator) {
        return evaluators.refusal(evaluator.id(), evaluator.role()).isEmpty()
                && (evaluator.role() == EvaluatorRole.SKILL
                        || evaluator.rejectShare().isPresent());
    }

    private boolean mayJoin(AvailableEvaluator evaluator) {
        return evaluators.counting(evaluator.id()).isEmpty()
                && evaluators
                        .quietSince(evaluator.id())
                        .filter(quiet -> !evaluator.startedAt().isAfter(quiet))
                        .isEmpty()
                && (evaluator.role() == EvaluatorRole.GATE || hasScoredMembers(evaluator.id()));
    }

    private boolean hasScoredMembers(EvaluatorId evaluator) {
        BitSet slots = pool.slots();
        return contestants.members().stream()
                .allMatch(member -> member.answers(evaluator).hasAnsweredAll(slots));
    }

    private void join(AvailableEvaluator joining, Changes changes) {
        furtherAnswers.makeRoomFor(joining.id(), changes);
        long sequence = numbers.takeSequence();
        evaluators.join(joining, sequence);
        changes.touchEvaluators();
        EvaluatorBasis basis = new EvaluatorBasis(
                joining.id(),
                joining.role(),
                joining.input(),
                joining.rejectShare(),
                joining.instances(),
                why(joining.role()));
        changes.decide(new Decision.EvaluatorJoined(sequence, basis), numbers.counters());
    }

    private String why(EvaluatorRole role) {
        return switch (role) {
            case GATE -> "candidates that are asked from now on have to pass it";
            case SKILL ->
                contestants.members().isEmpty()
                        ? "there is no member yet that it would have to score"
                        : "all %d members have its scores for all %d tasks"
                                .formatted(contestants.members().size(), pool.size());
        };
    }

    // ------------------------------------------------------------ waiting

    /** What a candidate waits for has a deadline, which runs for transcripts as soon as they are complete. */
    private void watch(Contestant candidate, ArchiveSettings settings, Instant now, Changes changes) {
        for (CountingEvaluator evaluator : evaluators.awaitedBy(candidate)) {
            if (evaluator.standing().input() == EvaluatorInput.MODEL || candidate.hasAnsweredAll(Optional.empty())) {
                questions.askMissing(
                        candidate, Optional.of(evaluator.id()), candidate.requested(), settings, now, changes);
            }
        }
    }
}
