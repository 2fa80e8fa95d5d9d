package io.acdc.archives.replay.verify;

import io.acdc.archives.replay.state.ActiveTask;
import io.acdc.archives.replay.state.Counters;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.state.ReplayedModel;
import io.acdc.archives.replay.state.SettingsInForce;
import io.acdc.evolution.archive.Decision;
import io.acdc.evolution.archive.RetirementBasis;
import io.acdc.evolution.pool.PassCount;
import io.acdc.evolution.pool.PoolTask;
import io.acdc.evolution.pool.Retirement;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Minds the pool reviews, which leave a trace only where they retire something. A review is due as soon as tasks were
 * activated since the last one, all seeds have been decided and every member has answered every active task.
 */
final class ReviewWatch {
    private final ReplayedArchive archive;
    /** What the review that has begun still has to retire. */
    private final Deque<Expected> pending = new ArrayDeque<>();

    private record Expected(String taskId, RetirementBasis basis) {
        Decision.TaskRetired at(long sequence) {
            return new Decision.TaskRetired(sequence, taskId, basis);
        }
    }

    ReviewWatch(ReplayedArchive archive) {
        this.archive = archive;
    }

    /** Holds the review that is due, if one is. */
    void reviewIfDue() {
        if (pending.isEmpty()) {
            archive.settings().filter(this::isDue).ifPresent(this::review);
        }
    }

    /** The next task that has to be retired before anything else is decided; expected no longer then. */
    Optional<Decision.TaskRetired> next(long sequence) {
        return Optional.ofNullable(pending.pollFirst()).map(expected -> expected.at(sequence));
    }

    /** The review takes place no more: something else was recorded. */
    void abandon() {
        pending.clear();
    }

    private boolean isDue(SettingsInForce settings) {
        Counters counters = archive.counters();
        return counters.reviewDue()
                && counters.seedsDecided() >= settings.archive().seedModels()
                && !archive.models().memberIds().isEmpty()
                && haveAnsweredAll();
    }

    private boolean haveAnsweredAll() {
        BitSet slots = archive.pool().slots();
        return archive.models().members().stream()
                .allMatch(member -> member.answers().missing(slots).isEmpty());
    }

    private void review(SettingsInForce settings) {
        long number = archive.counters().reviews();
        List<ReplayedModel> members = archive.models().members();
        List<PoolTask> pool = archive.pool().active().stream()
                .map(task -> standing(task, members))
                .toList();
        settings.archive().pool().review(pool, settings.archive().seed(), number).stream()
                .map(retirement -> expected(retirement, pool, members.size(), number))
                .forEach(pending::add);
        archive.counters().reviewed(number);
    }

    private static PoolTask standing(ActiveTask task, List<ReplayedModel> members) {
        int passes = (int) members.stream()
                .filter(member -> member.answers().passes(task.slot()))
                .count();
        return new PoolTask(
                task.id(), task.activatedAt(), task.task().difficulty(), true, new PassCount(passes, members.size()));
    }

    private static Expected expected(Retirement retirement, List<PoolTask> pool, int members, long number) {
        int passes = pool.stream()
                .filter(task -> task.id().equals(retirement.taskId()))
                .mapToInt(task -> task.passCount().passes())
                .sum();
        return new Expected(
                retirement.taskId(), new RetirementBasis(retirement.reason(), passes, members, pool.size(), number));
    }
}
