package io.acdc.evolution.archive;

import io.acdc.evolution.pool.PassCount;
import io.acdc.evolution.pool.PoolTask;
import io.acdc.evolution.pool.Retirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One look at a pool that every member has answered in full: which tasks go. */
record PoolReview(ArchiveSettings settings, long number, List<TaskStanding> standings) {
    /** The tasks that go, in the order in which they do. */
    Map<String, RetirementBasis> retirements() {
        Map<String, Retirement.Reason> reasons = new LinkedHashMap<>();
        settings.pool()
                .review(standings.stream().map(PoolReview::poolTask).toList(), settings.seed(), number)
                .forEach(retirement -> reasons.put(retirement.taskId(), retirement.reason()));
        Map<String, RetirementBasis> retirements = new LinkedHashMap<>();
        reasons.forEach((taskId, reason) -> retirements.put(taskId, basis(standing(taskId), reason)));
        return retirements;
    }

    private TaskStanding standing(String taskId) {
        return standings.stream()
                .filter(standing -> standing.task().id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the review retires " + taskId + ", which is not active"));
    }

    private RetirementBasis basis(TaskStanding standing, Retirement.Reason reason) {
        return new RetirementBasis(reason, standing.passes(), standing.members(), standings.size(), number);
    }

    private static PoolTask poolTask(TaskStanding standing) {
        return new PoolTask(
                standing.task().id(),
                standing.activatedAt(),
                standing.task().difficulty(),
                true,
                new PassCount(standing.passes(), standing.evaluated()));
    }
}
